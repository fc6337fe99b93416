using CamTay.People.Units;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Staff;

internal sealed class CountStaff(AppDb db, UnitTrees trees) : IStaffNumbers
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> Of(IReadOnlyCollection<string> units, DateOnly on, CancellationToken ct = default)
    {
        var tree = await trees.Today(db, ct);
        var counted = await db.Set<Employment>().AsNoTracking().Where(e => e.ValidFrom <= on && (e.ValidTo == null || on <= e.ValidTo))
            .GroupBy(e => new { e.Unit, e.StaffGroup }).Select(g => new { g.Key.Unit, g.Key.StaffGroup, Count = g.Count() }).ToListAsync(ct);
        var byUnit = counted.ToLookup(c => c.Unit, StringComparer.Ordinal);
        return units.Distinct().ToDictionary(u => u, u => (IReadOnlyDictionary<string, int>)tree.Subtree(u).SelectMany(code => byUnit[code])
            .GroupBy(c => c.StaffGroup, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
