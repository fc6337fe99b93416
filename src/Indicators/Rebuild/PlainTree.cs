using CamTay.Evidence;

namespace CamTay.Indicators.Rebuild;

/// <summary>The structure of units asked of one day, by walking the entries; the second evaluator's own.</summary>
internal sealed class PlainTree(RecountFacts facts)
{
    public IEnumerable<string> Codes => facts.Units.Where(u => u.Value.Any(IsStructure)).Select(u => u.Key["unit:".Length..]);

    private readonly Dictionary<string, IReadOnlyList<string>> above = [];
    private ILookup<string, string> stations = Enumerable.Empty<string>().ToLookup(_ => "");
    private DateOnly remembered;

    /// <summary>Units of the kind tram-y-te that serve a commune on a day.</summary>
    public IEnumerable<string> StationsOf(string commune, DateOnly day)
    {
        Remember(day);
        return stations[commune];
    }

    /// <summary>Unit and all above it on a day.</summary>
    public IReadOnlyList<string> Above(string unit, DateOnly day)
    {
        Remember(day);
        return above.TryGetValue(unit, out var line) ? line : above[unit] = Walk(unit, day);
    }

    /// <summary>Answers are kept for one day at a time: the check asks day by day.</summary>
    private void Remember(DateOnly day)
    {
        if (day == remembered) return;
        remembered = day;
        above.Clear();
        stations = Codes.Select(c => (Code: c, What: What(c, day))).Where(u => u.What.Kind == "tram-y-te" && u.What.Commune is not null).ToLookup(u => u.What.Commune!, u => u.Code);
    }

    private List<string> Walk(string unit, DateOnly day)
    {
        var line = new List<string> { unit };
        while (Parent(line[^1], day) is { } parent && !line.Contains(parent)) line.Add(parent);
        return line;
    }

    public (string Kind, string? Commune) What(string unit, DateOnly day) => Version(unit, day) is { } v ? (v.Facts.Group ?? "", v.Facts.Code) : ("", null);

    private string? Parent(string unit, DateOnly day)
    {
        var end = Of(unit).Where(e => e.Verb is Verb.Closed or Verb.Merged).OrderBy(e => e.Seq).LastOrDefault();
        return end is { Verb: Verb.Merged } && day >= end.Facts.From ? end.Facts.Place : Version(unit, day)?.Facts.Place;
    }

    private Entry? Version(string unit, DateOnly day)
    {
        var versions = Of(unit).Where(e => e.Verb is Verb.Opened or Verb.Changed).OrderBy(e => e.Facts.From).ThenBy(e => e.Seq).ToList();
        return versions.LastOrDefault(e => e.Facts.From <= day)
            ?? versions.Where(e => e.Facts.From == versions[0].Facts.From).LastOrDefault();
    }

    private IEnumerable<Entry> Of(string unit) => facts.Units.TryGetValue(Subjects.Unit(unit), out var list) ? list : [];

    private static bool IsStructure(Entry e) => e.Verb is Verb.Opened or Verb.Changed or Verb.Closed or Verb.Merged;
}
