using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.MoocPhotos;

/// <summary>Photos wait for whoever decides on people of the unit: within a week. One duty a unit, however many photos wait there.</summary>
internal sealed class PhotoDuties(AppDb db, IUnits units) : IDuties
{
    private const int Days = 7;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var waiting = await db.Set<MoocPhoto>().AsNoTracking().Where(p => p.State == PhotoState.Waiting).GroupBy(p => p.Unit)
            .Select(g => new { Unit = g.Key, Count = g.Count(), First = g.Min(p => p.SentAt) }).ToListAsync(ct);
        if (waiting.Count == 0) return [];
        var all = await units.All(ct);
        return [.. waiting.Select(w => Of(w.Unit, all.GetValueOrDefault(w.Unit)?.Name ?? w.Unit, w.Count, LocalDays.DayOf(w.First).AddDays(Days))).Where(d => d.Due <= until)];
    }

    private static Duty Of(string unit, string name, int count, DateOnly due) => new($"mooc-photos/{unit}", unit, Permission.MatchPeople, due,
        $"Xem {count} giấy chứng nhận MOOC của {name}", count == 1 ? $"Look at a MOOC certificate of {name}" : $"Look at {count} MOOC certificates of {name}",
        $"/hoc-tap/chung-nhan-mooc?don-vi={Uri.EscapeDataString(unit)}");
}
