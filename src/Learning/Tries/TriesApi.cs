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

    internal sealed record Batch(IReadOnlyList<SentTry>? Tries);

    internal sealed record TicketRequest(string? Lesson, string? Version, Guid Learner, Guid? Beside);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/hoc/toi", (FindLearner learners) => Results.Ok(new { account = learners.Account, name = learners.Account })).AllowAnonymous()
            .WithSummary("The account that is signed in, for the player; null for nobody.");
        routes.MapPost("/api/hoc/ve", Ticket).AllowAnonymous().WithSummary("Leave for one measured try; {lesson, version, learner[, beside: a supervision]} → {ticket}.");
        routes.MapPost("/api/hoc/lan-lam", Receive).AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(Unpacked))
            .WithSummary("Takes up to 100 tries of lessons; idempotent by their ids, which the phone makes. Answers each: new, same or refused. The body may be packed (Content-Encoding: gzip), up to 2 MB unpacked.");
    }

    private static async Task<IResult> Ticket(TicketRequest asked, IssueTicket issue, CancellationToken ct) =>
        Results.Ok(new { ticket = await issue.Issue(asked.Lesson ?? "", asked.Version ?? "", asked.Learner, asked.Beside, ct) });

    private static async Task<IResult> Receive(Batch batch, ReceiveTries receive, CancellationToken ct)
    {
        if (batch.Tries is not { Count: > 0 and <= AtOnce } tries) throw new RefusedException(LearningRefusals.BadBatch.With(AtOnce));
        return Results.Ok(new { answers = await receive.Receive(tries, ct) });
    }
}
