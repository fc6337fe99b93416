using CamTay.Platform;

namespace CamTay.Plan.Skills;

/// <summary>The skill framework in force: the newest content of <c>skills.yaml</c> without faults.</summary>
internal sealed class SkillsFile(ContentFolder content) : ISkills
{
    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private SkillFramework? current;

    public IReadOnlyList<PlanFault> Faults { get; private set; } = [];

    public SkillFramework Current
    {
        get
        {
            lock (gate)
            {
                Refresh();
                return current ?? throw new InvalidOperationException($"content/skills.yaml cannot be read: {string.Join(" ", Faults.Select(f => $"line {f.Line}: {f.En}"))}");
            }
        }
    }

    private void Refresh()
    {
        var file = new FileInfo(Path.Combine(content.Content, "skills.yaml"));
        var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (current is not null && now == seen) return;
        var (framework, faults) = ReadSkills.File(content);
        (seen, Faults) = (now, faults);
        current = framework ?? current;
    }
}
