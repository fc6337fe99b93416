using System.Text.Json;

namespace CamTay.Plan.Reading;

/// <summary>The skill sets that a plan may name, and those that it did. Kept with each revision, so that an old one is read as it stood.</summary>
internal sealed class SkillSets(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> sets, IReadOnlySet<string>? skills)
{
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => sets.Keys;

    public static SkillSets Of(SkillFramework framework) =>
        new(framework.Sets.ToDictionary(s => s.Code, s => s.Required), framework.Skills.Select(s => s.Code).ToHashSet());

    public static SkillSets FromText(string text) =>
        new(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(text)!
            .ToDictionary(s => s.Key, s => (IReadOnlyDictionary<string, IReadOnlyList<string>>)s.Value.ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.Value)), null);

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Take(string name)
    {
        if (!sets.TryGetValue(name, out var required)) return null;
        used.Add(name);
        return required;
    }

    /// <summary>Is the skill in the framework? Always, when the framework of that time is not known.</summary>
    public bool Knows(string skill) => skills?.Contains(skill) ?? true;

    public IEnumerable<string> Skills => skills ?? (IEnumerable<string>)[];

    /// <summary>The sets that were taken, in one certain spelling: part of a revision's content.</summary>
    public string UsedText() => JsonSerializer.Serialize(new SortedDictionary<string, object>(
        used.ToDictionary(name => name, name => (object)new SortedDictionary<string, IReadOnlyList<string>>(
            sets[name].ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Value.Order(StringComparer.Ordinal)]), StringComparer.Ordinal)), StringComparer.Ordinal));
}
