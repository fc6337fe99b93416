using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.UnitPlans;

/// <summary>Finds plans of units: who owes one, and what there is. Shows nothing beyond the units that the account may look into.</summary>
internal sealed class UnitPlanFolder(AppDb db, IPlans plans, ObligedUnits obliged, IAccess access)
{
    /// <summary>Every plan in force that asks its units for plans of their own.</summary>
    public async Task<IReadOnlyList<Owed>> All(CancellationToken ct)
    {
        var owed = new List<Owed>();
        foreach (var plan in await plans.Current(ct))
            if (plan.Obligations.Count > 0) owed.Add(await obliged.Of(plan, plan.Obligations[0], ct));
        return owed;
    }

    public async Task<Owed> Open(string plan, CancellationToken ct)
    {
        var document = await plans.Find(plan, ct: ct) ?? throw new RefusedException(PlanRefusals.NoPlan.With(plan));
        return document.Obligations.Count > 0 ? await obliged.Of(document, document.Obligations[0], ct) : throw new RefusedException(PlanRefusals.NotObliged.With("…"));
    }

    /// <summary>The unit's plan, for someone who may look into the unit.</summary>
    public async Task<UnitPlan> Find(string plan, string unit, Permission permission, CancellationToken ct)
    {
        access.Require(permission, unit);
        return await db.Set<UnitPlan>().FirstOrDefaultAsync(p => p.Plan == plan && p.Unit == unit, ct)
            ?? throw new RefusedException(PlanRefusals.NoUnitPlan.With(unit));
    }

    /// <summary>For plans that wait for a decision or were returned: the day since when, by unit.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> Since(string plan, CancellationToken ct)
    {
        var steps = await (from kept in db.Set<UnitPlan>().AsNoTracking()
                           join step in db.Set<UnitPlanStep>().AsNoTracking() on kept.Id equals step.UnitPlanId
                           where kept.Plan == plan && (kept.State == UnitPlanState.Submitted && step.Step == "submitted" || kept.State == UnitPlanState.Returned && step.Step == "returned")
                           select new { kept.Unit, step.At }).ToListAsync(ct);
        return steps.GroupBy(s => s.Unit, StringComparer.Ordinal).ToDictionary(g => g.Key, g => LocalDays.DayOf(g.Max(s => s.At)), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, UnitPlan>> Kept(string plan, CancellationToken ct) =>
        await db.Set<UnitPlan>().AsNoTracking().Where(p => p.Plan == plan).ToDictionaryAsync(p => p.Unit, StringComparer.Ordinal, ct);
}
