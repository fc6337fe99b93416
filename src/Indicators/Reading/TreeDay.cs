using System.Collections.Concurrent;

namespace CamTay.Indicators.Reading;

/// <summary>The tree of units between two changes of structure.</summary>
internal sealed class TreeDay
{
    private readonly Dictionary<string, UnitOnDay> units;
    private readonly Dictionary<string, IReadOnlyList<string>> lines = [];
    private readonly Dictionary<string, IReadOnlyList<string>> communes;
    private readonly ConcurrentDictionary<string, IReadOnlyList<UnitOnDay>> within = new();

    public TreeDay(IEnumerable<UnitOnDay> all)
    {
        units = all.ToDictionary(u => u.Code);
        foreach (var code in units.Keys) lines[code] = Line(code);
        // A commune belongs to every unit above the station that serves it, once.
        communes = units.Values.Where(u => u.Kind == "tram-y-te" && u.Commune is not null).GroupBy(u => u.Commune!)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(u => lines[u.Code]).Distinct()]);
    }

    public IEnumerable<UnitOnDay> All => units.Values;

    public UnitOnDay? Find(string code) => units.GetValueOrDefault(code);

    /// <summary>The unit and all below it, in order of their code.</summary>
    public IReadOnlyList<UnitOnDay> Within(string top) =>
        within.GetOrAdd(top, t => [.. units.Values.Where(u => IsWithin(u.Code, t)).OrderBy(u => u.Code, StringComparer.Ordinal)]);

    /// <summary>The unit and all above it.</summary>
    public IReadOnlyList<string> LineOf(string code) => lines.TryGetValue(code, out var line) ? line : [code];

    public bool IsWithin(string code, string top) => LineOf(code).Contains(top);

    /// <summary>Units to which a place counts: a unit's line, or the line of the stations that serve a commune.</summary>
    public IReadOnlyList<string> LineOfPlace(string place) =>
        place.StartsWith("commune:", StringComparison.Ordinal) ? communes.GetValueOrDefault(place["commune:".Length..], []) : LineOf(place);

    private List<string> Line(string code)
    {
        var line = new List<string>();
        for (var at = code; at is not null && !line.Contains(at); at = units.GetValueOrDefault(at)?.Parent) line.Add(at);
        return line;
    }
}
