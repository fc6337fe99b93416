using System.Collections.Concurrent;

namespace CamTay.Indicators.Reading;

/// <summary>Which rows of a sheet, by which tree of units, on which day: what comes out of them is the same for ever.</summary>
internal readonly record struct Cut(int Rows, int Day, TreeDay Tree);

/// <summary>
/// Sums that were made from a sheet. Hundreds of people read the same few pages; a new entry that the definition looks at makes another
/// <see cref="Cut"/>, any other entry changes nothing here. Small and forgotten as a whole when full: everything can be made again.
/// </summary>
internal sealed class Kept
{
    private const int MostDays = 160, MostLists = 8, LongestList = 20_000;

    private readonly ConcurrentDictionary<Cut, IReadOnlyDictionary<string, Sum>> days = new();
    private readonly ConcurrentDictionary<(Cut, string Unit, MemberPart), IReadOnlyList<Member>> lists = new();

    public IReadOnlyDictionary<string, Sum>? Sums(Cut cut) => days.GetValueOrDefault(cut);

    public void Keep(Cut cut, IReadOnlyDictionary<string, Sum> sums)
    {
        if (days.Count >= MostDays) days.Clear();
        days[cut] = sums;
    }

    public IReadOnlyList<Member> List(Cut cut, string unit, MemberPart part, Func<IReadOnlyList<Member>> make)
    {
        if (lists.TryGetValue((cut, unit, part), out var known)) return known;
        var made = make();
        if (made.Count > LongestList) return made;
        if (lists.Count >= MostLists) lists.Clear();
        return lists[(cut, unit, part)] = made;
    }
}
