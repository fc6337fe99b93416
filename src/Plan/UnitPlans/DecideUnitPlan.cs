using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.UnitPlans;

/// <summary>The steps after writing: the unit's head hands it in, the planning department returns or approves it. Each names the version that was read, so that nobody decides on words that came in meanwhile.</summary>
internal sealed class DecideUnitPlan(AppDb db, UnitPlanFolder folder, TakePaper papers, IPlans plans, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <param name="version">The version that was read; null: whatever is there.</param>
    public Task Submit(string plan, string unit, int? version = null, CancellationToken ct = default) => Step(plan, unit, version, Permission.SubmitUnitPlan, "submitted", "", async kept =>
    {
        var faults = CheckContent.Of(UnitPlanContent.Read(kept.Content), await Plan(kept, ct), toSubmit: true);
        if (faults.Count > 0) throw new RefusedException(PlanRefusals.UnitPlanFaulty.With(faults.Count));
        kept.Submit(clock.GetUtcNow());
        return null;
    }, ct);

    public Task Return(string plan, string unit, string note, int? version = null, CancellationToken ct = default) => Step(plan, unit, version, Permission.ReviewUnitPlans, "returned", note.Trim(), kept =>
    {
        kept.Return(note);
        return Task.FromResult<string?>(null);
    }, ct);

    public Task Approve(string plan, string unit, int? version = null, CancellationToken ct = default) => Step(plan, unit, version, Permission.ReviewUnitPlans, "approved", "", async kept =>
    {
        kept.Approve(clock.GetUtcNow());
        return (await papers.AtApproval(kept, await Plan(kept, ct), ct)).ToJson();
    }, ct);

    private async Task<PlanDocument> Plan(UnitPlan kept, CancellationToken ct) => await plans.Find(kept.Plan, kept.Revision, ct) ?? throw new RefusedException(PlanRefusals.NoPlan.With(kept.Plan));

    /// <param name="act">The step on the plan; answers what is kept with it for its document.</param>
    private async Task Step(string plan, string unit, int? version, Permission permission, string step, string note, Func<UnitPlan, Task<string?>> act, CancellationToken ct)
    {
        try
        {
            await db.InTransaction(async () =>
            {
                var kept = await folder.Find(plan, unit, permission, ct);
                if (version is { } read && read != kept.Version) throw new RefusedException(PlanRefusals.ChangedSinceRead.With(new Language().Instant(kept.ChangedAt)));
                var paper = await act(kept);
                db.Add(new UnitPlanStep { UnitPlanId = kept.Id, At = clock.GetUtcNow(), Account = access.Account, Step = step, Note = note, Content = kept.Content, Paper = paper });
                audit.Record("unit-plan." + step, $"{plan}/{unit}");
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else wrote or decided in the same moment; what this one holds in memory is not what is kept.
            db.ChangeTracker.Clear();
            throw new RefusedException(PlanRefusals.ChangedSinceRead.With(new Language().Instant(clock.GetUtcNow())));
        }
    }
}
