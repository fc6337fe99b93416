using CamTay.Platform;
using CamTay.Platform.Yaml;

namespace CamTay.Learning.Voices;

/// <summary>A language in which steps can be recorded; <paramref name="Code"/> as in ISO 639-3.</summary>
internal sealed record Tongue(string Code, string Vi, string En);

/// <summary>The languages of <c>content/languages.yaml</c>: data that a health department edits.</summary>
internal sealed class Languages(ContentFolder content)
{
    private readonly Lock gate = new();
    private (DateTime Written, IReadOnlyList<Tongue> All) seen;

    /// <summary>Read again when the file changes; a file with a fault changes nothing.</summary>
    public IReadOnlyList<Tongue> All()
    {
        var file = Path.Combine(content.Content, "languages.yaml");
        lock (gate)
        {
            if (!File.Exists(file)) return [];
            var written = File.GetLastWriteTimeUtc(file);
            if (written != seen.Written && Read(File.ReadAllText(file)) is { } read) seen = (written, read);
            return seen.All ?? [];
        }
    }

    public Tongue? Find(string? code) => All().FirstOrDefault(t => t.Code == code);

    private static IReadOnlyList<Tongue>? Read(string text)
    {
        var faults = new FaultList();
        if (ParseYaml.Parse(text, faults) is not { } root || Values.Map(root, "", faults) is not { } map) return null;
        var all = map.Maps("tieng").Select(t => new Tongue(t.RequiredText("ma"), t.RequiredText("ten"), t.RequiredText("ten_en"))).ToList();
        return faults.None ? all : null;
    }
}
