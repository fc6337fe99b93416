using CamTay.Platform.Yaml;
using CamTay.Platform;

namespace CamTay.Plan.Skills;

/// <summary>The skill framework in force: the newest content of <c>skills.yaml</c> without faults.</summary>
internal sealed class SkillsFile(ContentFolder content) : ISkills
{
    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private SkillFramework? current;

    private IReadOnlyList<FileFault> faults = [];

    public SkillFramework Current => Read() is ({ } framework, _)
        ? framework
        : throw new InvalidOperationException($"content/skills.yaml cannot be read: {string.Join(" ", faults.Select(f => $"line {f.Line}: {f.En}"))}");

    /// <summary>The framework in force, if any, and the faults of the file as it stands now.</summary>
    public (SkillFramework? Framework, IReadOnlyList<FileFault> Faults) Read()
    {
        lock (gate)
        {
            Refresh();
            return (current, faults);
        }
    }

    private void Refresh()
    {
        var file = new FileInfo(Path.Combine(content.Content, "skills.yaml"));
        var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (current is not null && now == seen) return;
        (var framework, faults) = ReadSkills.File(content);
        seen = now;
        current = framework ?? current;
    }
}
