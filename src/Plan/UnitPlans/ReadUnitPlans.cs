using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan.UnitPlans;

/// <summary>One unit that owes a plan, or may make one, and how far it is. <paramref name="Reached"/> of <paramref name="Goals"/> targets stand at the unit's own goal today.</summary>
internal sealed record UnitPlanLine(Unit Unit, bool Obliged, UnitPlan? Plan, DateOnly Due, DateOnly Today, int Reached, int Goals)
{
    public UnitPlanState? State => Plan?.State;

    public bool Received => Plan?.ReceivedAt is not null;

    /// <summary>The unit exists no more: what it owed stays on record, nobody can do it now.</summary>
    public bool Closed => Unit.To < Today;

    /// <summary>Owed, not received, and somebody is there to do it.</summary>
    public bool Missing => Obliged && !Received && !Closed;

    public bool Late => Obliged && (Received ? !Plan!.InTime(Due) : Today > Due);

    /// <summary>Days past the due day until the first receipt, or until today, or until the unit closed.</summary>
    public int DaysLate => Math.Max(0, (Received ? LocalDays.DayOf(Plan!.ReceivedAt!.Value) : Closed ? Unit.To!.Value : Today).DayNumber - Due.DayNumber);
}

/// <summary>All plans of units for one plan of the department, as far as the account may look.</summary>
internal sealed record UnitPlanBoard(Owed Owed, IReadOnlyList<UnitPlanLine> Lines);

/// <summary>A unit's plan opened: its words, the live figures, what happened to it.</summary>
internal sealed record OpenUnitPlan(PlanDocument Plan, Obligation Obligation, Unit Unit, UnitPlan Kept, UnitPlanContent Content,
    IReadOnlyDictionary<string, TargetProgress> Progress, IReadOnlyList<UnitPlanStep> Steps, int NewestRevision, bool Owes)
{
    /// <summary>What was kept with the approval that stands; null while none does, or when it is from before anything was kept.</summary>
    public UnitPlanPaper? Paper => Kept.State == UnitPlanState.Approved && Steps.LastOrDefault(s => s.Step == "approved") is { } step ? UnitPlanPaper.Read(step.Paper) : null;

    public Target? Target(string id) => Plan.Targets.FirstOrDefault(t => t.Id == id);

    /// <summary>Goals that show how far a task is: those of its targets that count someone in this unit.</summary>
    public IReadOnlyList<UnitGoal> ShownBy(UnitTask task) =>
        Plan.Tasks.FirstOrDefault(t => t.Id == task.Task) is { } source ? [.. Content.Goals.Where(g => source.ShownBy.Contains(g.Target))] : [];

    public bool? Reached(UnitGoal goal) => Progress.TryGetValue(goal.Target, out var p) && p.Rate is { } rate ? rate >= goal.Goal - 1e-9 : null;
}

internal sealed class ReadUnitPlans(AppDb db, UnitPlanFolder folder, IPlans plans, IUnits units, IAccess access, TimeProvider clock, IServiceProvider services) : INavBadge
{
    public string Path => "/ke-hoach-don-vi";

    /// <summary>Plans that wait for this account's approval.</summary>
    public async Task<int> Count(CancellationToken ct = default)
    {
        if (!access.May(Permission.ReviewUnitPlans)) return 0;
        var waiting = await db.Set<UnitPlan>().Where(p => p.State == UnitPlanState.Submitted).Select(p => p.Unit).ToListAsync(ct);
        var mine = access.UnitsFor(Permission.ReviewUnitPlans);
        return waiting.Count(u => mine is null || mine.Contains(u));
    }

    public async Task<IReadOnlyList<UnitPlanBoard>> Boards(bool figures, CancellationToken ct)
    {
        var boards = new List<UnitPlanBoard>();
        foreach (var owed in await folder.All(ct))
            if (await Board(owed, figures, ct) is { Lines.Count: > 0 } board) boards.Add(board);
        return boards;
    }

    public async Task<UnitPlanBoard> Board(Owed owed, bool figures, CancellationToken ct)
    {
        var mine = access.UnitsFor(Permission.ViewFigures);
        var seen = owed.Units.UnionBy(owed.Obliged, u => u.Code).Where(u => mine is null || mine.Contains(u.Code)).OrderBy(u => u.Code, StringComparer.Ordinal).ToList();
        var kept = await folder.Kept(owed.Plan.Code, ct);
        var progress = figures && services.GetService<ITargetProgress>() is { } source
            ? await source.ForUnits(owed.Plan.Code, [.. seen.Where(u => kept.ContainsKey(u.Code)).Select(u => u.Code)], clock.Today(), ct) : null;
        return new UnitPlanBoard(owed, [.. seen.Select(u => Line(owed, u, kept.GetValueOrDefault(u.Code), progress?.GetValueOrDefault(u.Code)))]);
    }

    public async Task<OpenUnitPlan> Open(string plan, string unit, Permission permission, CancellationToken ct)
    {
        var kept = await folder.Find(plan, unit, permission, ct);
        var document = await plans.Find(plan, kept.Revision, ct) ?? throw new RefusedException(PlanRefusals.NoPlan.With(plan));
        var newest = await plans.Find(plan, ct: ct) ?? document;
        var obligation = document.Obligations.FirstOrDefault(o => o.Id == kept.Obligation) ?? newest.Obligations[0];
        var known = (await units.All(ct)).GetValueOrDefault(unit) ?? new Unit(unit, unit, "", null, null, null, default, null);
        var progress = services.GetService<ITargetProgress>() is { } source ? await source.Of(plan, unit, clock.Today(), ct) : new Dictionary<string, TargetProgress>();
        var steps = await db.Set<UnitPlanStep>().AsNoTracking().Where(s => s.UnitPlanId == kept.Id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct);
        return new OpenUnitPlan(document, obligation, known, kept, UnitPlanContent.Read(kept.Content), progress, steps, newest.Revision,
            newest.Obligations.Count > 0 && (await folder.Open(plan, ct)).Owes(unit));
    }

    private UnitPlanLine Line(Owed owed, Unit unit, UnitPlan? kept, IReadOnlyDictionary<string, TargetProgress>? progress)
    {
        var goals = kept is null ? [] : UnitPlanContent.Read(kept.Content).Goals;
        var reached = progress is null ? 0 : goals.Count(g => progress.TryGetValue(g.Target, out var p) && p.Rate >= g.Goal - 1e-9);
        return new UnitPlanLine(unit, owed.Owes(unit.Code), kept, owed.Obligation.Due, clock.Today(), reached, goals.Count);
    }
}
