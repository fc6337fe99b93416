using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Units;

/// <summary>The whole register of units in memory, for writing: a few hundred units, read once per batch.</summary>
internal sealed class UnitBook(Dictionary<string, UnitHistory> units)
{
    private const int MostSteps = 50;

    public static async Task<UnitBook> Read(AppDb db, CancellationToken ct)
    {
        var versions = (await db.Set<UnitVersion>().OrderBy(v => v.ValidFrom).ToListAsync(ct)).ToLookup(v => v.Code, StringComparer.Ordinal);
        var records = await db.Set<UnitRecord>().ToListAsync(ct);
        return new UnitBook(records.ToDictionary(r => r.Code, r => new UnitHistory(r, [.. versions[r.Code]]), StringComparer.Ordinal));
    }

    /// <summary>Writers of the register come one after the other, so that what they checked still holds when they write.</summary>
    public static Task Lock(AppDb db, bool changesUnits, CancellationToken ct)
    {
        var stamp = Guid.CreateVersion7();
        var state = db.Set<RegisterState>();
        return changesUnits
            ? state.ExecuteUpdateAsync(s => s.SetProperty(x => x.UnitsStamp, stamp), ct)
            : state.ExecuteUpdateAsync(s => s.SetProperty(x => x.UnitsStamp, x => x.UnitsStamp), ct);
    }

    public UnitHistory? Find(string code) => units.GetValueOrDefault(code);

    public void Add(UnitHistory history) => units.Add(history.Record.Code, history);

    public bool ExistsOn(string code, DateOnly day) => Find(code)?.ExistsOn(day) == true;

    /// <summary>Would the unit stand above itself if, from a day on, it stood below <paramref name="parent"/>?</summary>
    public bool WouldCircle(string code, string parent, DateOnly from) =>
        ChangesFrom(from).Any(day => IsAbove(code, parent, day));

    private IEnumerable<DateOnly> ChangesFrom(DateOnly from) =>
        units.Values.SelectMany(u => u.Versions).Select(v => v.ValidFrom).Where(d => d > from).Append(from).Distinct();

    private bool IsAbove(string code, string below, DateOnly day)
    {
        string? at = below;
        for (var steps = 0; at is not null && steps < MostSteps; steps++)
        {
            if (at == code) return true;
            at = Find(at)?.On(day)?.Parent;
        }
        return false;
    }
}
