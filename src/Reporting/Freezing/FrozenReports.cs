using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Freezing;

internal sealed class FrozenReports(AppDb db) : IFrozenReports
{
    public async Task<FrozenReport?> Find(Guid id, CancellationToken ct = default) =>
        await db.Set<FrozenRow>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is { } row ? FrozenJson.Read(row) : null;

    public async Task<IReadOnlyList<FrozenReport>> Of(string plan, string period, string unit, CancellationToken ct = default) =>
        [.. (await db.Set<FrozenRow>().AsNoTracking().Where(f => f.Plan == plan && f.Period == period && f.Unit == unit).OrderBy(f => f.Number).ToListAsync(ct)).Select(FrozenJson.Read)];

    /// <summary>The newest version of the unit's report of the period before, of the same kind; null when there is none.</summary>
    public async Task<FrozenReport?> Before(CamTay.Plan.ReportingPeriod period, IEnumerable<CamTay.Plan.ReportingPeriod> all, string unit, CancellationToken ct)
    {
        var earlier = all.Where(p => p.Kind == period.Kind && p.LastDay < period.LastDay).OrderByDescending(p => p.LastDay).Select(p => p.Code).ToList();
        if (earlier.Count == 0) return null;
        var rows = await db.Set<FrozenRow>().AsNoTracking().Where(f => f.Plan == period.Plan && f.Unit == unit && earlier.Contains(f.Period))
            .Select(f => new { f.Id, f.Period, f.Number }).ToListAsync(ct);
        var newest = rows.OrderBy(r => earlier.IndexOf(r.Period)).ThenByDescending(r => r.Number).FirstOrDefault();
        return newest is null ? null : await Find(newest.Id, ct);
    }
}
