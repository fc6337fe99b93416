using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.MoocPhotos;

/// <summary>Photos wait for whoever decides on people of the unit: within a week.</summary>
internal sealed class PhotoDuties(AppDb db) : IDuties
{
    private const int Days = 7;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var waiting = await db.Set<MoocPhoto>().AsNoTracking().Where(p => p.State == PhotoState.Waiting).Select(p => new { p.Id, p.Unit, p.SentAt }).ToListAsync(ct);
        return [.. waiting.Select(p => new Duty($"mooc-photo/{p.Id}", p.Unit, Permission.MatchPeople, LocalDays.DayOf(p.SentAt).AddDays(Days),
                "Xem một giấy chứng nhận MOOC", "Look at a MOOC certificate", $"/hoc-tap/chung-nhan-mooc/{p.Id}")).Where(d => d.Due <= until)];
    }
}
