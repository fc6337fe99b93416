using System.Text.Json;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Reporting.Api;

/// <summary>What a program, or the form's own script, sends: answers on top of a version. Nothing in it can say when anything was received.</summary>
internal sealed record DraftBody(int Version = 0, Dictionary<string, string>? Before = null, Dictionary<string, string>? Answers = null, DateOnly? FiguresOn = null, long? Position = null, int? Revision = null)
{
    public Typed Typed => new(Version, new Answers(Before ?? []), new Answers(Answers ?? []), FiguresOn, Position, Revision);
}

internal sealed record DecisionBody(int Number = 0, Dictionary<string, string>? Notes = null);

internal sealed record ReportAnswer(string Unit, string Name, string State, int Version, int Received, DateTimeOffset? FirstReceivedAt, DateOnly LastDay, string Timeliness, Guid? Frozen = null);

/// <summary>The programmatic door of reports: the same use cases as the screens.</summary>
internal static class ReportsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/reports");
        group.MapGet("/{plan}/{period}", List).RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).Produces<IReadOnlyList<ReportAnswer>>().WithSummary("Units of a period and what became of their reports.");
        group.MapGet("/frozen/{id:guid}", Frozen).RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).WithSummary("A received version, byte for byte as it was hashed.");
        group.MapPost("/{plan}/{period}/{unit}/draft", Draft).RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).Accepts<DraftBody>("application/json").Produces<ReportAnswer>().ProducesProblem(409)
            .WithSummary("Keeps what was typed. 409 with both texts when somebody else changed it meanwhile.");
        group.MapPost("/{plan}/{period}/{unit}/propose", Propose).RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).Accepts<DraftBody>("application/json").Produces<ReportAnswer>().ProducesProblem(422)
            .WithSummary("To the unit's head; the department's own to its leader.");
        group.MapPost("/{plan}/{period}/{unit}/send", Send).RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).Accepts<DraftBody>("application/json").Produces<ReportAnswer>().ProducesProblem(422)
            .WithSummary("To the department: received and frozen. The same again gives the same receipt.");
        group.MapPost("/{plan}/{period}/{unit}/accept", Accept).RequireAuthorization(new NeedsAttribute(Permission.ReceiveReports)).Accepts<DecisionBody>("application/json").Produces<ReportAnswer>();
        group.MapPost("/{plan}/{period}/{unit}/return", Return).RequireAuthorization(new NeedsAttribute(Permission.ReceiveReports)).Accepts<DecisionBody>("application/json").Produces<ReportAnswer>();
    }

    private static async Task<IResult> List(string plan, string period, PeriodBook book, CancellationToken ct)
    {
        var (document, wanted) = await book.Need(plan, period, ct);
        return Results.Ok((await book.Lines(document, wanted, ct)).Select(l => Answer(l)));
    }

    private static async Task<IResult> Frozen(Guid id, FrozenReports frozen, IAccess access, CancellationToken ct)
    {
        var report = await frozen.Find(id, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        access.Require(Permission.ViewReports, report.Unit);
        return Results.Bytes(report.Bytes, "application/json");
    }

    private static Task<IResult> Draft(string plan, string period, string unit, DraftBody body, SaveReport save, ReportDesk desk, Language l, CancellationToken ct) =>
        Told(desk, plan, period, unit, l, async () => { await save.Save(plan, period, unit, body.Typed, ct); return null; }, ct);

    private static Task<IResult> Propose(string plan, string period, string unit, DraftBody body, SendReport send, ReportDesk desk, Language l, CancellationToken ct) =>
        Told(desk, plan, period, unit, l, async () => { await send.Propose(plan, period, unit, body.Answers is null ? null : body.Typed, ct); return null; }, ct);

    private static Task<IResult> Send(string plan, string period, string unit, DraftBody body, SendReport send, ReportDesk desk, Language l, CancellationToken ct) =>
        Told(desk, plan, period, unit, l, async () => (await send.Send(plan, period, unit, body.Answers is null ? null : body.Typed, ct)).Id, ct);

    private static Task<IResult> Accept(string plan, string period, string unit, DecisionBody body, DecideReport decide, ReportDesk desk, Language l, CancellationToken ct) =>
        Told(desk, plan, period, unit, l, async () => { await decide.Accept(plan, period, unit, body.Number, ct); return null; }, ct);

    private static Task<IResult> Return(string plan, string period, string unit, DecisionBody body, DecideReport decide, ReportDesk desk, Language l, CancellationToken ct) =>
        Told(desk, plan, period, unit, l, async () => { await decide.Return(plan, period, unit, body.Number, body.Notes ?? [], ct); return null; }, ct);

    private static async Task<IResult> Told(ReportDesk desk, string plan, string period, string unit, Language l, Func<Task<Guid?>> act, CancellationToken ct)
    {
        try
        {
            var frozen = await act();
            return Results.Ok(Answer((await desk.Open(plan, period, unit, ct)).Line, frozen));
        }
        catch (ChangedMeanwhileException e)
        {
            return Refuse(e.Refusal, l, ("version", e.Theirs?.Version), ("merged", JsonSerializer.Deserialize<JsonElement>(e.Merged.ToJson())),
                ("differences", e.Differences.Select(d => new { d.Key, d.Before, d.Mine, d.Theirs, d.Clash })));
        }
        catch (IncompleteException e) { return Refuse(e.Refusal, l, ("faults", e.Faults.Select(f => new { f.Field, Text = f.Text(l) }))); }
        catch (FiguresChangedException e)
        {
            return Refuse(ReportingRefusals.FiguresChanged, l, ("figuresOn", e.On), ("position", e.Position),
                ("changes", e.Changes.Select(c => new { c.Now.Target, Seen = new { c.Seen.Numerator, c.Seen.Denominator }, Now = new { c.Now.Numerator, c.Now.Denominator } })));
        }
    }

    private static IResult Refuse(Refusal refusal, Language l, params (string Key, object? Value)[] more) => Results.Problem(
        type: $"urn:camtay:{refusal.Code}", title: refusal.En, detail: refusal.Text(l), statusCode: refusal.Status,
        extensions: more.Append(("code", refusal.Code)).ToDictionary(m => m.Item1, m => m.Item2));

    private static ReportAnswer Answer(PeriodLine l, Guid? frozen = null) => new(l.Unit, l.Name, l.Report?.State.ToString().ToLowerInvariant() ?? "none", l.Report?.Version ?? 0, l.Report?.Received ?? 0,
        l.Report?.FirstReceivedAt, l.LastDay, Gathering.GatherReports.State(l.Timeliness), frozen);
}
