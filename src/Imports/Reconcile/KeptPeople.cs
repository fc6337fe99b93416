using System.Collections.Concurrent;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Imports.Reconcile;

/// <summary>A member of staff with her standing entries of all sources.</summary>
internal sealed record SourceEntries(StaffMember Person, IReadOnlyList<Entry> Entries);

/// <summary>
/// The people of a unit as they were last read, so that the next page of a list of thousands does not read them all again. Good while the ledger
/// has not grown, and for a minute at most: an erased person does not show in its size.
/// </summary>
internal sealed class KeptPeople(TimeProvider clock)
{
    private const int Units = 16;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (long Size, DateTimeOffset At, IReadOnlyList<SourceEntries> People)> kept = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<SourceEntries>> Of(string unit, long size, Func<Task<IReadOnlyList<SourceEntries>>> read)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(unit, out var known) && known.Size == size && now - known.At < Age && LocalDays.DayOf(known.At) == LocalDays.DayOf(now)) return known.People;
        var people = await read();
        if (kept.Count >= Units) kept.Clear();
        kept[unit] = (size, now, people);
        return people;
    }
}
