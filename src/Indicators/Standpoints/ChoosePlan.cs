using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Standpoints;

/// <summary>Which plan and unit a reader means who did not say so: their own unit, and the plan that governs it on this day.</summary>
internal sealed class ChoosePlan(IReadOnlyList<PlanDocument> plans, IReadOnlyDictionary<string, Unit> units, IAccess access, DateOnly today)
{
    public bool None => plans.Count == 0;

    /// <summary>Plans of whose organisation the account may see some part, the running ones first.</summary>
    public IReadOnlyList<PlanDocument> Visible => [.. plans.Where(p => Top(p) is not null).OrderBy(p => PlanDays.Last(p) < today).ThenByDescending(PlanDays.Last)];

    public (PlanDocument Plan, string Unit) Choose(string? code, string? unit)
    {
        if (unit is not null && !units.ContainsKey(unit) && plans.All(p => p.RootUnit != unit)) throw new RefusedException(IndicatorsRefusals.NoUnit.With(unit));
        var plan = code is null ? Of(unit) : plans.FirstOrDefault(p => p.Code == code) ?? throw new RefusedException(IndicatorsRefusals.NoPlan.With(code));
        return (plan, unit ?? Top(plan) ?? throw new RefusedException(PlatformRefusals.NotAllowed));
    }

    private PlanDocument Of(string? unit)
    {
        var fitting = unit is null ? Visible : [.. Visible.Where(p => IsWithin(unit, p.RootUnit))];
        if (unit is null && access.HomeUnits.FirstOrDefault(h => h.Length > 0) is { } home)
            fitting = [.. fitting.OrderByDescending(p => IsWithin(home, p.RootUnit))];
        return fitting.FirstOrDefault() ?? Visible.FirstOrDefault() ?? throw new RefusedException(PlatformRefusals.NotAllowed);
    }

    /// <summary>The highest unit of the plan that the account may see; for a unit's account its own.</summary>
    private string? Top(PlanDocument plan)
    {
        if (access.May(Permission.ViewFigures, plan.RootUnit)) return plan.RootUnit;
        return access.HomeUnits.FirstOrDefault(h => access.May(Permission.ViewFigures, h) && IsWithin(h, plan.RootUnit));
    }

    private bool IsWithin(string unit, string top)
    {
        string? at = unit;
        for (var steps = 0; at is not null && steps <= units.Count; steps++, at = units.GetValueOrDefault(at)?.Parent)
            if (at == top) return true;
        return false;
    }
}
