using System.Text.Json;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Learning.Tries;

/// <summary>The player's door. Open to everybody: a citizen learns without an account.</summary>
internal static class TriesApi
{
    public const int AtOnce = 100;

    /// <summary>A packed batch is unpacked to so many bytes and no further.</summary>
    private const long Unpacked = 2 << 20;

    internal sealed record Batch(IReadOnlyList<JsonElement>? Tries);

    internal sealed record Told(Guid Learner, JsonElement Account, int From, IReadOnlyList<SentAct>? Acts);

    /// <param name="Account">Whose try it is to be: the account that is signed in, or null for the phone's own learner. Left out (players before 28/11/2026): the account, if one is signed in.</param>
    internal sealed record TicketRequest(string? Lesson, string? Version, Guid Learner, JsonElement Account, Guid? Beside);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/hoc/toi", (FindLearner learners) => Results.Ok(new { account = learners.Account, name = learners.Account })).AllowAnonymous()
            .WithSummary("The account that is signed in, for the player; null for nobody.");
        routes.MapPost("/api/hoc/ve", Ticket).AllowAnonymous().WithSummary("Leave for one measured try; {lesson, version, learner, account or null[, beside: a supervision]} → {ticket}.");
        routes.MapPost("/api/hoc/ve/{ticket:guid}", Hear).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(64 << 10))
            .WithSummary("What is done on a ticket, while it is done; {learner, account or null, from: number of the first act, acts} → {heard}. The try that is sent later must begin with it.");
        routes.MapPost("/api/hoc/lan-lam", Receive).AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(Unpacked))
            .WithSummary("Takes up to 100 tries of lessons; idempotent by their ids, which the phone makes. Answers each: new, same or refused. The body may be packed (Content-Encoding: gzip), up to 2 MB unpacked.");
    }

    private static async Task<IResult> Ticket(TicketRequest asked, IssueTicket issue, CancellationToken ct) =>
        Results.Ok(new { ticket = await issue.Issue(asked.Lesson ?? "", asked.Version ?? "", asked.Learner, Whose(asked.Account), asked.Beside, ct) });

    private static async Task<IResult> Hear(Guid ticket, Told told, HearActs hear, CancellationToken ct) =>
        Results.Ok(new { heard = await hear.Hear(ticket, told.Learner, Whose(told.Account), told.From, told.Acts, ct) });

    private static Whose Whose(JsonElement account) => account.ValueKind switch
    {
        JsonValueKind.String => new Whose(account.GetString()),
        JsonValueKind.Undefined => Tries.Whose.Signed,
        _ => new Whose(null),
    };

    private static async Task<IResult> Receive(Batch batch, ReceiveTries receive, CancellationToken ct)
    {
        if (batch.Tries is not { Count: > 0 and <= AtOnce } tries) throw new RefusedException(LearningRefusals.BadBatch.With(AtOnce));
        return Results.Ok(new { answers = await receive.Receive([.. tries.Select(Read)], ct) });
    }

    // One that cannot be read is refused in its place: it must not keep the others of a phone's queue waiting.
    private static SentTry Read(JsonElement one)
    {
        try
        {
            if (one.Deserialize<SentTry>(JsonSerializerOptions.Web) is { } read) return read;
        }
        catch (JsonException) { }
        var id = one.ValueKind == JsonValueKind.Object && one.TryGetProperty("id", out var named) && named.ValueKind == JsonValueKind.String && named.TryGetGuid(out var guid) ? guid : Guid.Empty;
        return new SentTry(id, Guid.Empty, null, null, null, null, null, default, null, false);
    }
}
