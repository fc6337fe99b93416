using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Units;

/// <summary>Keeps today's tree between requests. Each use asks the database for the stamp only, so another node's change is seen at once.</summary>
internal sealed class UnitTrees(TimeProvider clock)
{
    private sealed record Kept(Guid Stamp, DateOnly Day, UnitTree Tree);

    private volatile Kept? kept;

    public async Task<UnitTree> Today(AppDb db, CancellationToken ct)
    {
        var day = clock.Today();
        var stamp = await db.Set<RegisterState>().AsNoTracking().Select(s => s.UnitsStamp).SingleAsync(ct);
        if (kept is { } known && known.Stamp == stamp && known.Day == day) return known.Tree;
        var tree = await Read(db, day, ct);
        kept = new Kept(stamp, day, tree);
        return tree;
    }

    private static async Task<UnitTree> Read(AppDb db, DateOnly day, CancellationToken ct)
    {
        var records = await db.Set<UnitRecord>().AsNoTracking().ToDictionaryAsync(u => u.Code, StringComparer.Ordinal, ct);
        var versions = await db.Set<UnitVersion>().AsNoTracking().OrderBy(v => v.Code).ThenBy(v => v.ValidFrom).ToListAsync(ct);
        var units = versions.GroupBy(v => v.Code, StringComparer.Ordinal)
            .Select(g => AsOf(records[g.Key], [.. g], day))
            .ToDictionary(u => u.Code, StringComparer.Ordinal);
        return new UnitTree(units);
    }

    /// <summary>The version in force on the day; before the unit opens its first one.</summary>
    private static Unit AsOf(UnitRecord record, List<UnitVersion> versions, DateOnly day)
    {
        var now = versions.LastOrDefault(v => v.ValidFrom <= day) ?? versions[0];
        var merged = record.MergedOn <= day;
        var end = record.MergedOn?.AddDays(-1) ?? versions[^1].ValidTo;
        return new Unit(now.Code, now.Name, now.Kind, merged ? record.MergedInto : now.Parent, now.Commune, now.FacilityCode, versions[0].ValidFrom, end);
    }
}
