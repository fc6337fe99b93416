using System.Globalization;
using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Indicators.Api;

/// <summary>Figures and their members for other programs (evidence.md §5). Rates and goals are fractions in [0, 1].</summary>
internal static class FiguresApi
{
    private const int DefaultLimit = 100, MostLimit = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/plans/{plan}").WithTags("figures");
        api.MapGet("/targets", Targets).RequireAuthorization(new NeedsAttribute(Permission.ViewFigures));
        api.MapGet("/targets/{target}/members", Members).RequireAuthorization(new NeedsAttribute(Permission.ViewFigures));
    }

    private static async Task<IResult> Targets(string plan, string? unit, string? on, long? knownAt, int? revision, IFigures figures, IPlans plans, IAccess access, TimeProvider clock, CancellationToken ct)
    {
        var at = await Unit(plan, unit, plans, access, ct);
        var answers = await figures.Targets(plan, at, Day(on, clock), knownAt, revision, ct);
        return Results.Ok(answers.Select(f => new
        {
            target = f.Target, unit = f.Unit, on = Text(f.On), numerator = f.Numerator, denominator = f.Denominator, rate = f.Rate, goal = f.Goal, due = Text(f.Due),
            strength = new { measured = f.Strength.Measured, witnessed = f.Strength.Witnessed, imported = f.Strength.Imported, declared = f.Strength.Declared },
            position = f.Position, plan = f.Plan, revision = f.Revision, conflicts = f.Conflicts,
            interval = f.Low is { } low ? new { low, high = f.High!.Value } : null,
        }));
    }

    private static async Task<IResult> Members(string plan, string target, string? unit, string? on, string? part, string? after, int? limit, long? knownAt, int? revision,
        IFigures figures, IPlans plans, ISubjectNames names, IAccess access, TimeProvider clock, CancellationToken ct)
    {
        var at = await Unit(plan, unit, plans, access, ct);
        var day = Day(on, clock);
        var (position, skip) = Cursor(after);
        var list = await figures.Members(plan, target, at, day, Part(part), position ?? knownAt, revision, ct);
        var page = list.Members.Skip(skip).Take(Math.Clamp(limit ?? DefaultLimit, 1, MostLimit)).ToList();
        var subjects = page.Select(m => m.Subject).Distinct().ToList();
        var entries = await figures.EntriesOf(plan, target, subjects, day, list.Position, revision, ct);
        var known = await names.Names(subjects, ct);
        var reached = skip + page.Count;
        return Results.Ok(new
        {
            total = list.Total,
            items = page.Select(m => new
            {
                subject = m.Subject, name = known.GetValueOrDefault(m.Subject), unit = m.Unit, since = Text(m.Since), count = m.Count,
                strength = m.Strength?.ToString().ToLowerInvariant(), entries = entries.GetValueOrDefault(m.Subject, []),
            }),
            next = reached < list.Members.Count ? string.Create(CultureInfo.InvariantCulture, $"{list.Position}-{reached}") : null,
            position = list.Position,
        });
    }

    private static async Task<string> Unit(string plan, string? unit, IPlans plans, IAccess access, CancellationToken ct)
    {
        var document = await plans.Find(plan, null, ct) ?? throw new RefusedException(IndicatorsRefusals.NoPlan.With(plan));
        var code = string.IsNullOrEmpty(unit) ? document.RootUnit : unit;
        access.Require(Permission.ViewFigures, code);
        return code;
    }

    private static DateOnly Day(string? text, TimeProvider clock)
    {
        if (string.IsNullOrEmpty(text)) return clock.Today();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new RefusedException(PlatformRefusals.BadDate.With(text));
    }

    private static MemberPart Part(string? text) => text switch
    {
        null or "" or "numerator" => MemberPart.Numerator,
        "denominator" => MemberPart.Denominator,
        "missing" => MemberPart.Missing,
        "conflict" => MemberPart.Conflict,
        _ => throw new RefusedException(IndicatorsRefusals.BadPart.With(text)),
    };

    /// <summary>Position and offset: pages of one list all stand on the same ledger position, whatever arrives meanwhile.</summary>
    private static (long? Position, int Skip) Cursor(string? after)
    {
        if (string.IsNullOrEmpty(after)) return (null, 0);
        var parts = after.Split('-');
        return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var position) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var skip) && skip >= 0
            ? (position, skip) : throw new RefusedException(IndicatorsRefusals.BadCursor);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
