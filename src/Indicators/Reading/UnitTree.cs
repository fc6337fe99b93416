using System.Collections.Concurrent;
using CamTay.Evidence;

namespace CamTay.Indicators.Reading;

/// <summary>The units and where they stand, by day, from the ledger's entries (those standing at one position).</summary>
internal sealed class UnitTree
{
    private readonly List<UnitHistory> histories;
    private readonly int[] changeDays;
    private readonly ConcurrentDictionary<int, TreeDay> days = new();

    public UnitTree(IEnumerable<Entry> structure)
    {
        histories = [.. structure.GroupBy(e => e.Subject["unit:".Length..]).Select(g => new UnitHistory(g.Key, [.. g]))];
        Codes = histories.Select(h => h.Code).ToHashSet();
        changeDays = [.. histories.SelectMany(h => h.ChangeDays).Distinct().Order()];
    }

    /// <summary>Every unit that was ever opened.</summary>
    public IReadOnlySet<string> Codes { get; }

    /// <summary>The structure on a day; days between two changes share one.</summary>
    public TreeDay On(DateOnly day)
    {
        var at = Array.BinarySearch(changeDays, day.DayNumber);
        var epoch = at >= 0 ? at : ~at - 1;
        return days.GetOrAdd(epoch, e => new TreeDay(histories.Select(h => h.On(e < 0 ? int.MinValue : changeDays[e]))));
    }
}

/// <summary>One unit's dated facts.</summary>
internal sealed class UnitHistory
{
    private readonly List<Entry> versions;
    private readonly int last;
    private readonly string? successor;

    public UnitHistory(string code, IReadOnlyList<Entry> facts)
    {
        Code = code;
        // Of two versions from the same day the one received last stands.
        versions = [.. facts.Where(f => f.Verb is Verb.Opened or Verb.Changed && f.Facts.From is not null)
            .GroupBy(f => f.Facts.From!.Value).Select(g => g.MaxBy(f => f.Seq)!).OrderBy(f => f.Facts.From)];
        var end = facts.Where(f => f.Verb is Verb.Closed or Verb.Merged).MaxBy(f => f.Seq);
        last = end is null ? int.MaxValue - 1 : end.Verb == Verb.Closed ? end.Facts.To!.Value.DayNumber : end.Facts.From!.Value.DayNumber - 1;
        successor = end?.Verb == Verb.Merged ? end.Facts.Place : null;
    }

    public string Code { get; }

    public IEnumerable<int> ChangeDays => versions.Select(v => v.Facts.From!.Value.DayNumber).Append(last + 1);

    public UnitOnDay On(int day)
    {
        var version = versions.LastOrDefault(v => v.Facts.From!.Value.DayNumber <= day);
        var exists = version is not null && day <= last;
        // Before its opening a unit already hangs where it will open, so that no evidence ever falls out of the tree.
        var facts = (version ?? versions.FirstOrDefault())?.Facts;
        return new(Code, day > last && successor is not null ? successor : facts?.Place, facts?.Group ?? "", facts?.Code, exists);
    }
}
