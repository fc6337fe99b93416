using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Learning.Tries;

/// <summary>The player's door. Open to everybody: a citizen learns without an account.</summary>
internal static class TriesApi
{
    private const int AtOnce = 100;

    internal sealed record Batch(IReadOnlyList<SentTry>? Tries);

    internal sealed record TicketRequest(string? Lesson, string? Version, Guid Learner);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/hoc/toi", (FindLearner learners) => Results.Ok(new { account = learners.Account, name = learners.Account })).AllowAnonymous()
            .WithSummary("The account that is signed in, for the player; null for nobody.");
        routes.MapPost("/api/hoc/ve", Ticket).AllowAnonymous().WithSummary("Leave for one measured try; {lesson, version, learner} → {ticket}.");
        routes.MapPost("/api/hoc/lan-lam", Receive).AllowAnonymous()
            .WithSummary("Takes up to 100 tries of lessons; idempotent by their ids, which the phone makes. Answers each: new, same or refused.");
    }

    private static async Task<IResult> Ticket(TicketRequest asked, IssueTicket issue, CancellationToken ct) =>
        Results.Ok(new { ticket = await issue.Issue(asked.Lesson ?? "", asked.Version ?? "", asked.Learner, ct) });

    private static async Task<IResult> Receive(Batch batch, ReceiveTries receive, CancellationToken ct)
    {
        if (batch.Tries is not { Count: > 0 and <= AtOnce } tries) throw new RefusedException(LearningRefusals.BadBatch.With(AtOnce));
        return Results.Ok(new { answers = await receive.Receive(tries, ct) });
    }
}
