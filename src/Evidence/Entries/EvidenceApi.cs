using System.Text.Json.Nodes;
using CamTay.Evidence.Proofs;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Evidence.Entries;

/// <summary>The programmatic door to the ledger (evidence.md §5). Hashes are lower-case hex, signatures base64.</summary>
internal static class EvidenceApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("evidence");
        api.MapGet("/entries/{id:guid}", Open).RequireAuthorization(new NeedsAttribute(Permission.ViewEvidence));
        api.MapPost("/entries/{id:guid}/void", Void).RequireAuthorization(new NeedsAttribute(Permission.Void));
        // Heads and the key hold no personal data; an inspector without an account must be able to pin them.
        api.MapGet("/ledger/head", Head).AllowAnonymous();
        api.MapGet("/ledger/key", Key).AllowAnonymous();
        api.MapGet("/ledger/consistency", Consistency).AllowAnonymous();
    }

    private static async Task<IResult> Open(Guid id, OpenEntry open, CancellationToken ct)
    {
        var opened = await open.Open(id, ct);
        var e = opened.Entry;
        return Results.Ok(new
        {
            id = e.Id,
            seq = e.Seq,
            statement = JsonNode.Parse(opened.Statement),
            subject = e.Subject,
            verb = e.Verb.ToString().ToLowerInvariant(),
            unit = e.Unit,
            occurredAt = StatementWriter.Instant(e.OccurredAt),
            capturedAt = e.CapturedAt is { } captured ? StatementWriter.Instant(captured) : null,
            receivedAt = StatementWriter.Instant(e.ReceivedAt),
            source = e.Source,
            strength = Strengths.Word(e.Strength),
            leafHash = Convert.ToHexStringLower(opened.LeafHash),
            inclusionProof = new { leafIndex = e.Seq - 1, treeSize = opened.Head.Size, hashes = opened.Proof.Select(Convert.ToHexStringLower), head = HeadAnswer(opened.Head) },
            voidedBy = opened.VoidedBy is { } v ? new { id = v.Id, seq = v.Seq, at = StatementWriter.Instant(v.ReceivedAt), reason = v.Facts.Reason, account = v.Source?.Account } : null,
        });
    }

    private static async Task<IResult> Void(Guid id, VoidRequest request, VoidEntry voidEntry, CancellationToken ct)
    {
        var appended = await voidEntry.Void(id, request.Reason, ct);
        return Results.Ok(new { id = appended.Id, seq = appended.Seq, voids = id });
    }

    private static async Task<IResult> Head(ITreeHeads heads, CancellationToken ct) => Results.Ok(HeadAnswer(await heads.Now(ct)));

    private static IResult Key(LedgerKeys keys) => Results.Ok(new { keyId = keys.KeyId, algorithm = "ES256", publicKey = Convert.ToBase64String(keys.PublicKey) });

    private static async Task<IResult> Consistency(long first, long second, ITreeHeads heads, ILedgerReader reader, CancellationToken ct)
    {
        if (first < 1 || second < first || second > await reader.Size(ct)) throw new RefusedException(EvidenceRefusals.BadRange.With(first, second));
        return Results.Ok(new { first, second, hashes = (await heads.Consistency(first, second, ct)).Select(Convert.ToHexStringLower) });
    }

    private static object HeadAnswer(TreeHead head) => new
    {
        size = head.Size, root = Convert.ToHexStringLower(head.Root), signedAt = StatementWriter.Instant(head.SignedAt),
        signature = Convert.ToBase64String(head.Signature), keyId = head.KeyId,
    };
}

internal sealed record VoidRequest(string? Reason);
