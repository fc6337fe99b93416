using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Disputes;

/// <summary>Disputes, as far as the account may see the reports in which they were raised.</summary>
internal sealed class ReadDisputes(AppDb db, IAccess access)
{
    public async Task<IReadOnlyList<Dispute>> Of(Guid report, CancellationToken ct) =>
        await db.Set<Dispute>().AsNoTracking().Where(d => d.ReportId == report).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(ct);

    /// <summary>Those that wait for an account that decides on them.</summary>
    public async Task<IReadOnlyList<Dispute>> Waiting(CancellationToken ct)
    {
        if (!access.May(Permission.ReceiveReports)) return [];
        var units = access.UnitsFor(Permission.ReceiveReports);
        var open = await db.Set<Dispute>().AsNoTracking().Where(d => d.State == DisputeState.Open).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(ct);
        return [.. open.Where(d => units is null || units.Contains(d.Unit))];
    }

    public async Task<Dispute> Need(Guid id, CancellationToken ct)
    {
        var dispute = await db.Set<Dispute>().SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new RefusedException(ReportingRefusals.NoDispute);
        access.Require(Permission.ViewReports, dispute.Unit);
        return dispute;
    }
}
