using CamTay.Indicators.Projection;

namespace CamTay.Indicators.Reading;

/// <summary>One delta in memory; strings are numbers into the sheet's lists.</summary>
internal readonly record struct SheetRow(long Seq, int Day, int Place, int Subject, short Group, byte Strength, int Den, int Num, int Conflict);

/// <summary>The deltas of one definition in memory, in sequence order; it only grows, so a reader's view of the first n rows never changes.</summary>
internal sealed class Sheet
{
    private readonly Dictionary<string, int> placeNumbers = [], subjectNumbers = [];
    private readonly Dictionary<string, short> groupNumbers = [];
    private readonly List<string> places = [], subjects = [], groups = [];
    private readonly Kept kept = new();
    private SheetRow[] rows = new SheetRow[1024];
    private int count;
    private SheetView? view;

    public SemaphoreSlim Loading { get; } = new(1, 1);

    /// <summary>Position up to which it is loaded.</summary>
    public long Loaded { get; private set; }

    public SheetView View()
    {
        lock (placeNumbers) return view ??= new(rows, count, [.. places], subjects, [.. groups], kept);
    }

    public void Add(IEnumerable<DeltaRow> deltas, long loaded)
    {
        lock (placeNumbers)
        {
            foreach (var d in deltas)
            {
                if (count == rows.Length) Array.Resize(ref rows, rows.Length * 2);
                rows[count++] = new(d.Seq, d.Day, Number(placeNumbers, places, d.Place), Number(subjectNumbers, subjects, d.Subject),
                    Group(d.Grp), (byte)d.Strength, checked((int)d.Den), checked((int)d.Num), (int)d.Conflict);
            }
            view = null;
            Loaded = loaded;
        }
    }

    private static int Number(Dictionary<string, int> numbers, List<string> names, string name)
    {
        if (numbers.TryGetValue(name, out var number)) return number;
        names.Add(name);
        return numbers[name] = names.Count - 1;
    }

    private short Group(string name)
    {
        if (groupNumbers.TryGetValue(name, out var number)) return number;
        groups.Add(name);
        return groupNumbers[name] = (short)(groups.Count - 1);
    }
}

/// <summary>What a reader saw of a sheet.</summary>
internal sealed record SheetView(SheetRow[] Rows, int Count, IReadOnlyList<string> Places, IReadOnlyList<string> Subjects, IReadOnlyList<string> Groups, Kept Kept)
{
    public ReadOnlySpan<SheetRow> Span => Rows.AsSpan(0, Count);

    /// <summary>The rows up to a position.</summary>
    public ReadOnlySpan<SheetRow> Until(long position)
    {
        if (Count == 0 || Rows[Count - 1].Seq <= position) return Span;
        var (from, to) = (0, Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Rows[middle].Seq <= position) from = middle + 1; else to = middle;
        }
        return Rows.AsSpan(0, from);
    }
}
