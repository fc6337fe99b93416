using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.UnitPlans;

/// <summary>What anybody may know of an approved plan of a unit: whose it is, when, the hash of its words, the ledger's head at the approval. No names of people.</summary>
internal sealed record UnitPlanProof(string Unit, string PlanVi, string PlanEn, DateTimeOffset? ReceivedAt, DateTimeOffset? ApprovedAt, string Sha256, TreeHead? Head);

internal sealed class ProveUnitPlan(AppDb db, IPlans plans, IUnits units)
{
    public async Task<UnitPlanProof> Read(Guid id, CancellationToken ct)
    {
        // A plan that was never approved is nobody's business yet: its address says the same as one that does not exist.
        var kept = await db.Set<UnitPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
        var approved = kept is null ? null : await db.Set<UnitPlanStep>().AsNoTracking().Where(s => s.UnitPlanId == id && s.Step == "approved").OrderByDescending(s => s.At).FirstOrDefaultAsync(ct);
        if (kept is null || approved is null) throw new RefusedException(PlatformRefusals.PageNotFound);
        if (UnitPlanPaper.Read(approved.Paper) is { } paper)
            return new UnitPlanProof(paper.Unit, paper.TitleVi, paper.TitleEn, kept.ReceivedAt, kept.ApprovedAt, UnitPlanContent.Sha256(approved.Content), paper.Head is { } head ? TreeHead.Read(head) : null);
        var document = await plans.Find(kept.Plan, kept.Revision, ct);
        return new UnitPlanProof((await units.All(ct)).GetValueOrDefault(kept.Unit)?.Name ?? kept.Unit, document?.TitleVi ?? kept.Plan, document?.TitleEn ?? kept.Plan,
            kept.ReceivedAt, kept.ApprovedAt, UnitPlanContent.Sha256(approved.Content), null);
    }
}
