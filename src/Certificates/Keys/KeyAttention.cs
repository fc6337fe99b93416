using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Keys;

/// <summary>A key that ended without a word about its successor: who pinned it must be given the file of keys again, by hand. Said for a month.</summary>
internal sealed class KeyAttention(AppDb db, IUnits units, IAccess access, TimeProvider clock) : IAttention
{
    private const int Days = 30;

    public async Task<IReadOnlyList<AttentionItem>> Items(string unit, CancellationToken ct = default)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        var lost = await db.Set<IssuerKey>().AsNoTracking().Where(k => k.RetiredAt > since && k.Handover == null).ToListAsync(ct);
        if (lost.Count == 0) return [];
        var here = await units.Subtree(unit, ct);
        var all = await units.All(ct);
        return
        [
            .. lost.Where(k => here.Contains(k.Unit) && access.May(Permission.ManageLearning, k.Unit)).GroupBy(k => k.Unit).Select(keys => new AttentionItem(Urgency.Wrong, "key-round", keys.Count(),
                "Khóa ký chứng chỉ bị mất, đã có khóa mới: phát lại tệp khóa công khai cho người kiểm tra", "The key that signs certificates was lost and replaced: hand out the file of public keys again",
                "/chung-chi/khoa-ky", "Xem khóa", "See the keys")
            {
                DetailVi = $"{(all.TryGetValue(keys.Key, out var at) ? at.Name : keys.Key)}, {LocalDays.DayOf(keys.Max(k => k.RetiredAt!.Value)):dd/MM/yyyy}",
                DetailEn = $"{(at is not null ? at.Name : keys.Key)}, {LocalDays.DayOf(keys.Max(k => k.RetiredAt!.Value)):dd/MM/yyyy}",
            }),
        ];
    }
}
