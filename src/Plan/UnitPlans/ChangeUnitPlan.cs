using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.UnitPlans;

/// <summary>What became of an attempt to save: faults by field, or what somebody else saved meanwhile.</summary>
internal sealed record SaveAnswer(IReadOnlyList<FieldFault> Faults, UnitPlan? Meanwhile = null)
{
    public bool Saved => Faults.Count == 0 && Meanwhile is null;
}

/// <summary>The unit writes its plan, as long as it is not handed in.</summary>
internal sealed class ChangeUnitPlan(AppDb db, UnitPlanFolder folder, IPlans plans, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <param name="version">The version that the writer had before them.</param>
    public async Task<SaveAnswer> Save(string plan, string unit, int version, UnitPlanContent content, CancellationToken ct = default)
    {
        try
        {
            return await db.InTransaction(async () =>
            {
                var kept = await folder.Find(plan, unit, Permission.WriteUnitPlan, ct);
                if (kept.Version != version) return new SaveAnswer([], kept);
                var document = await plans.Find(plan, kept.Revision, ct) ?? throw new RefusedException(PlanRefusals.NoPlan.With(plan));
                if (CheckContent.Of(content, document, toSubmit: false) is { Count: > 0 } faults) return new SaveAnswer(faults);
                kept.Write(content, access.Account, clock.GetUtcNow());
                audit.Record("unit-plan.changed", $"{plan}/{unit}", $"{kept.Version}");
                return new SaveAnswer([]);
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Both passed the check at the same moment; the version in the database decided.
            db.ChangeTracker.Clear();
            return new SaveAnswer([], await folder.Find(plan, unit, Permission.WriteUnitPlan, ct));
        }
    }
}
