using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Evidence.Entries;

/// <summary>What an inspector takes home to check an entry without the server (docs/operations/verify-an-entry.md).</summary>
internal static class EntryFiles
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/chung-cu/{id:guid}").ExcludeFromDescription();
        files.MapGet("/bang-chung.json", Proof).RequireAuthorization(new NeedsAttribute(Permission.ViewEvidence));
        files.MapGet("/cau-goc.json", Statement).RequireAuthorization(new NeedsAttribute(Permission.ViewEvidence));
    }

    /// <summary>The statement as text (its bytes are the leaf), the path, the signed head and the public key in one file.</summary>
    private static async Task<IResult> Proof(Guid id, OpenEntry open, ITreeHeads heads, CancellationToken ct)
    {
        var opened = await open.Open(id, ct);
        var head = opened.Head;
        var proof = new
        {
            id, seq = opened.Entry.Seq, statement = opened.Statement, leafHash = Convert.ToHexStringLower(opened.LeafHash),
            leafIndex = opened.Entry.Seq - 1, treeSize = head.Size, hashes = opened.Proof.Select(Convert.ToHexStringLower),
            head = new
            {
                size = head.Size, root = Convert.ToHexStringLower(head.Root), signedAt = StatementWriter.Instant(head.SignedAt),
                signature = Convert.ToBase64String(head.Signature), signatureDer = Convert.ToBase64String(Der(head.Signature)), keyId = head.KeyId,
            },
            publicKey = PemEncoding.WriteString("PUBLIC KEY", heads.PublicKey),
        };
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(proof, Shape), "application/json", $"bang-chung-{opened.Entry.Seq}.json");
    }

    private static async Task<IResult> Statement(Guid id, OpenEntry open, CancellationToken ct) =>
        Results.File(await open.Statement(id, ct), "application/json", $"cau-goc-{id}.json");

    /// <summary>The form that openssl reads: r and s as an ASN.1 sequence.</summary>
    private static byte[] Der(byte[] signature)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(Plain(signature.AsSpan(0, 32)));
            writer.WriteIntegerUnsigned(Plain(signature.AsSpan(32)));
        }
        return writer.Encode();
    }

    // DER allows no leading zeros.
    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> number) => number[..^1].TrimStart((byte)0).Length is var rest ? number[(number.Length - 1 - rest)..] : number;
}
