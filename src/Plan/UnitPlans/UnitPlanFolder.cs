using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.UnitPlans;

/// <summary>An obligation of a plan and the units that owe it today.</summary>
internal sealed record Owed(PlanDocument Plan, Obligation Obligation, IReadOnlyList<Unit> Units)
{
    public Unit? Find(string unit) => Units.FirstOrDefault(u => u.Code == unit);
}

/// <summary>Finds plans of units: who owes one, and what there is. Shows nothing beyond the units that the account may look into.</summary>
internal sealed class UnitPlanFolder(AppDb db, IPlans plans, IUnits units, IAccess access, TimeProvider clock)
{
    /// <summary>Every plan in force that asks its units for plans of their own.</summary>
    public async Task<IReadOnlyList<Owed>> All(CancellationToken ct)
    {
        var owed = new List<Owed>();
        foreach (var plan in await plans.Current(ct))
            if (plan.Obligations.Count > 0) owed.Add(await Of(plan, ct));
        return owed;
    }

    public async Task<Owed> Open(string plan, CancellationToken ct)
    {
        var document = await plans.Find(plan, ct: ct) ?? throw new RefusedException(PlanRefusals.NoPlan.With(plan));
        return document.Obligations.Count > 0 ? await Of(document, ct) : throw new RefusedException(PlanRefusals.NotObliged.With("…"));
    }

    /// <summary>The unit's plan, for someone who may look into the unit.</summary>
    public async Task<UnitPlan> Find(string plan, string unit, Permission permission, CancellationToken ct)
    {
        access.Require(permission, unit);
        return await db.Set<UnitPlan>().FirstOrDefaultAsync(p => p.Plan == plan && p.Unit == unit, ct)
            ?? throw new RefusedException(PlanRefusals.NoUnitPlan.With(unit));
    }

    public async Task<IReadOnlyDictionary<string, UnitPlan>> Kept(string plan, CancellationToken ct) =>
        await db.Set<UnitPlan>().AsNoTracking().Where(p => p.Plan == plan).ToDictionaryAsync(p => p.Unit, StringComparer.Ordinal, ct);

    private async Task<Owed> Of(PlanDocument plan, CancellationToken ct)
    {
        var obligation = plan.Obligations[0];
        return new Owed(plan, obligation, ObligedUnits.Of(plan, obligation, await units.All(ct), await units.Subtree(plan.RootUnit, ct), clock.Today()));
    }
}
