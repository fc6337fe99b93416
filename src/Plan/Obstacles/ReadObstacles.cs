using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Obstacles;

/// <summary>An obstacle in a list. <paramref name="Due"/>: the day by which the department wants to have answered.</summary>
internal sealed record ObstacleLine(Obstacle Obstacle, string UnitName, string Department, int Age, DateOnly Due, bool Late);

/// <summary>How much of a theme there is: its obstacles, those without an answer, the age in days of the oldest of these.</summary>
internal sealed record ThemeLine(string Theme, int Count, int Unanswered, int Units, int? Oldest);

/// <summary>An obstacle with its steps.</summary>
internal sealed record OpenObstacle(ObstacleLine Line, PlanDocument? Plan, IReadOnlyList<ObstacleStep> Steps);

/// <summary>Obstacles of the units that the account may look into.</summary>
internal sealed class ReadObstacles(AppDb db, IPlans plans, IUnits units, IAccess access, IWorkingDays days, TimeProvider clock) : INavBadge
{
    /// <summary>The plans set no time for an answer; ten working days are the department's own promise.</summary>
    public const int AnswerDays = 10;

    public string Path => "/vuong-mac";

    /// <summary>Those that wait for this account's office.</summary>
    public async Task<int> Count(CancellationToken ct = default)
    {
        if (!access.May(Permission.HandleObstacles)) return 0;
        var waiting = await db.Set<Obstacle>().Where(o => o.State == ObstacleState.Open || o.State == ObstacleState.Routed).Select(o => o.Unit).ToListAsync(ct);
        return waiting.Count(u => access.May(Permission.HandleObstacles, u));
    }

    /// <summary>All that may be seen, oldest first.</summary>
    public async Task<IReadOnlyList<ObstacleLine>> All(CancellationToken ct)
    {
        var mine = access.UnitsFor(Permission.ViewFigures);
        var kept = await db.Set<Obstacle>().AsNoTracking().OrderBy(o => o.RaisedAt).ThenBy(o => o.Id).ToListAsync(ct);
        var (names, documents) = (await units.All(ct), await plans.Current(ct));
        return [.. kept.Where(o => mine is null || mine.Contains(o.Unit)).Select(o => Line(o, names, documents))];
    }

    public async Task<OpenObstacle> Open(Guid id, CancellationToken ct)
    {
        var obstacle = await db.Set<Obstacle>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
        if (obstacle is null || !access.May(Permission.ViewFigures, obstacle.Unit)) throw new RefusedException(ObstacleRefusals.None);
        var documents = await plans.Current(ct);
        var steps = await db.Set<ObstacleStep>().AsNoTracking().Where(s => s.ObstacleId == id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct);
        return new OpenObstacle(Line(obstacle, await units.All(ct), documents), documents.FirstOrDefault(p => p.Code == obstacle.Plan), steps);
    }

    /// <summary>What the obstacles are about, the most unanswered theme first.</summary>
    public static IReadOnlyList<ThemeLine> Themes(IReadOnlyList<ObstacleLine> lines) =>
    [
        .. lines.GroupBy(l => l.Obstacle.Theme, StringComparer.Ordinal).Select(g =>
        {
            var waiting = g.Where(l => l.Obstacle.Unanswered).ToList();
            return new ThemeLine(g.Key, g.Count(), waiting.Count, g.Select(l => l.Obstacle.Unit).Distinct().Count(), waiting.Count == 0 ? null : waiting.Max(l => l.Age));
        }).OrderByDescending(t => t.Unanswered).ThenByDescending(t => t.Count).ThenBy(t => t.Theme, StringComparer.Ordinal),
    ];

    private ObstacleLine Line(Obstacle o, IReadOnlyDictionary<string, Unit> names, IReadOnlyList<PlanDocument> documents)
    {
        var today = clock.Today();
        var due = Due(LocalDays.DayOf(o.RaisedAt));
        var department = documents.FirstOrDefault(p => p.Code == o.Plan)?.Departments.FirstOrDefault(d => d.Code == o.Department)?.Name ?? o.Department;
        return new(o, names.GetValueOrDefault(o.Unit)?.Name ?? o.Unit, department, o.Age(today), due, (o.AnsweredAt is { } at ? LocalDays.DayOf(at) : today) > due);
    }

    private DateOnly Due(DateOnly raised)
    {
        var day = raised;
        for (var left = AnswerDays; left > 0; left--) day = days.OnOrAfter(day.AddDays(1));
        return day;
    }
}
