using CamTay.People;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan.UnitPlans;

/// <summary>Derives plans for units that have none yet: the planning department for all of them in one step, or a unit for itself.</summary>
internal sealed class DeriveUnitPlans(AppDb db, UnitPlanFolder folder, IStaffNumbers staff, IAccess access, AuditLog audit, TimeProvider clock, IServiceProvider services)
{
    /// <summary>How many were derived; units that have a plan keep it, and those that owe none are left to themselves.</summary>
    public async Task<int> ForAll(string plan, CancellationToken ct = default)
    {
        var owed = await folder.Open(plan, ct);
        access.Require(Permission.ReviewUnitPlans, owed.Plan.RootUnit);
        return await Derive(owed, [.. owed.Units.Where(u => owed.Owes(u.Code))], ct);
    }

    public async Task For(string plan, string unit, CancellationToken ct = default)
    {
        access.Require(Permission.WriteUnitPlan, unit);
        var owed = await folder.Open(plan, ct);
        await Derive(owed, [owed.Find(unit) ?? throw new RefusedException(PlanRefusals.NotObliged.With(unit))], ct);
    }

    private Task<int> Derive(Owed owed, IReadOnlyList<Unit> wanted, CancellationToken ct) => db.InTransaction(async () =>
    {
        // A unit may derive its own in the same moment as the department derives all.
        await db.TakeTurn("unit plans of " + owed.Plan.Code, ct);
        var kept = await folder.Kept(owed.Plan.Code, ct);
        var missing = wanted.Where(u => !kept.ContainsKey(u.Code)).ToList();
        if (missing.Count == 0) return 0;
        var (codes, today, now) = (missing.Select(u => u.Code).ToList(), clock.Today(), clock.GetUtcNow());
        var numbers = await staff.Of(codes, today, ct);
        var progress = services.GetService<ITargetProgress>() is { } figures ? await figures.ForUnits(owed.Plan.Code, codes, today, ct) : null;
        foreach (var unit in missing)
        {
            var facts = new UnitFacts(unit, progress?.GetValueOrDefault(unit.Code) ?? new Dictionary<string, TargetProgress>(), numbers[unit.Code], today);
            var derived = new UnitPlan { Plan = owed.Plan.Code, Obligation = owed.Obligation.Id, Unit = unit.Code, Revision = owed.Plan.Revision, CreatedAt = now };
            derived.Write(DeriveContent.Of(owed.Plan, facts), access.Account, now);
            db.Add(derived);
            db.Add(new UnitPlanStep { UnitPlanId = derived.Id, At = now, Account = access.Account, Step = "derived", Content = derived.Content });
        }
        audit.Record("unit-plan.derived", owed.Plan.Code, $"{missing.Count}");
        return missing.Count;
    }, ct);
}
