using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Obstacles;

/// <summary>An obstacle in a list. <paramref name="Due"/>: the day by which the department wants to have answered.</summary>
internal sealed record ObstacleLine(Obstacle Obstacle, string UnitName, string Department, int Age, DateOnly Due, bool Late)
{
    /// <summary>Why the day may still change, in both languages, or null.</summary>
    public (string Vi, string En)? Doubt { get; init; }
}

/// <summary>How much of a theme there is: its obstacles, those without an answer, the age in days of the oldest of these.</summary>
internal sealed record ThemeLine(string Theme, int Count, int Unanswered, int Units, int? Oldest);

/// <summary>An obstacle with its steps. <paramref name="Ours"/>: it was routed to the department in which the account works.</summary>
internal sealed record OpenObstacle(bool Ours, ObstacleLine Line, PlanDocument? Plan, IReadOnlyList<ObstacleStep> Steps);

/// <summary>Obstacles of the units that the account may look into, and those routed to its own department.</summary>
internal sealed class ReadObstacles(AppDb db, IPlans plans, IUnits units, RoutedTo routed, IAccess access, IWorkingDays days, TimeProvider clock) : INavBadge
{
    /// <summary>The plans set no time for an answer; ten working days are the department's own promise.</summary>
    public const int AnswerDays = 10;

    public string Path => "/vuong-mac";

    /// <summary>Those that wait for this account's office or department.</summary>
    public async Task<int> Count(CancellationToken ct = default)
    {
        var ours = await routed.Mine(ct);
        if (!access.May(Permission.HandleObstacles) && ours.Count == 0) return 0;
        var waiting = await db.Set<Obstacle>().Where(o => o.State == ObstacleState.Open || o.State == ObstacleState.Routed).Select(o => new { o.Unit, o.Plan, o.Department }).ToListAsync(ct);
        return waiting.Count(o => access.May(Permission.HandleObstacles, o.Unit) || ours.Contains((o.Plan, o.Department)));
    }

    /// <summary>All that may be seen, oldest first.</summary>
    public async Task<IReadOnlyList<ObstacleLine>> All(CancellationToken ct)
    {
        var (mine, ours) = (access.UnitsFor(Permission.ViewFigures), await routed.Mine(ct));
        var kept = await db.Set<Obstacle>().AsNoTracking().OrderBy(o => o.RaisedAt).ThenBy(o => o.Id).ToListAsync(ct);
        var (names, documents) = (await units.All(ct), await plans.Current(ct));
        return [.. kept.Where(o => mine is null || mine.Contains(o.Unit) || ours.Contains((o.Plan, o.Department))).Select(o => Line(o, names, documents))];
    }

    public async Task<OpenObstacle> Open(Guid id, CancellationToken ct)
    {
        var obstacle = await db.Set<Obstacle>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
        var ours = obstacle is not null && (await routed.Mine(ct)).Contains((obstacle.Plan, obstacle.Department));
        if (obstacle is null || (!ours && !access.May(Permission.ViewFigures, obstacle.Unit))) throw new RefusedException(ObstacleRefusals.None);
        var documents = await plans.Current(ct);
        var steps = await db.Set<ObstacleStep>().AsNoTracking().Where(s => s.ObstacleId == id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct);
        return new OpenObstacle(ours, Line(obstacle, await units.All(ct), documents), documents.FirstOrDefault(p => p.Code == obstacle.Plan), steps);
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
        var due = days.After(LocalDays.DayOf(o.RaisedAt), AnswerDays);
        var department = documents.FirstOrDefault(p => p.Code == o.Plan)?.Departments.FirstOrDefault(d => d.Code == o.Department)?.Name ?? o.Department;
        return new(o, names.GetValueOrDefault(o.Unit)?.Name ?? o.Unit, department, o.Age(today), due, (o.AnsweredAt is { } at ? LocalDays.DayOf(at) : today) > due) { Doubt = days.Doubt(LocalDays.DayOf(o.RaisedAt), due) };
    }
}
