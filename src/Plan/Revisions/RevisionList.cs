using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Revisions;

/// <summary>The revisions of a plan, newest first, and the text of one.</summary>
internal sealed class RevisionList(AppDb db)
{
    public async Task<IReadOnlyList<RevisionLine>> Of(string plan, CancellationToken ct = default) =>
        await db.Set<PlanRevision>().Where(r => r.Plan == plan).OrderByDescending(r => r.Revision)
            .Select(r => new RevisionLine(r.Revision, r.Sha256, r.LoadedAt, r.LoadedBy, r.Origin)).ToListAsync(ct);

    public async Task<string> Text(string plan, int revision, CancellationToken ct = default) =>
        await db.Set<PlanRevision>().Where(r => r.Plan == plan && r.Revision == revision).Select(r => r.Yaml).FirstOrDefaultAsync(ct)
            ?? throw new RefusedException(PlanRefusals.NoRevision.With(plan, revision));
}
