namespace CamTay.Plan;

/// <summary>The skill framework as <c>content/skills.yaml</c> says it: what staff should be able to do, and which skills each target asks of which group.</summary>
public interface ISkills
{
    SkillFramework Current { get; }
}

/// <summary>Groups of skills, levels, audiences and the sets that targets ask for.</summary>
public sealed record SkillFramework(string Version, IReadOnlyList<SkillLevel> Levels, IReadOnlyList<Audience> Audiences,
    IReadOnlyList<SkillGroup> Groups, IReadOnlyList<SkillSet> Sets)
{
    public IEnumerable<Skill> Skills => Groups.SelectMany(g => g.Skills);
}

/// <summary>A level, 1 to 4.</summary>
public sealed record SkillLevel(int Number, string NameVi, string NameEn);

/// <summary>A professional group.</summary>
public sealed record Audience(string Code, string NameVi, string NameEn);

/// <summary>Skills that belong together.</summary>
public sealed record SkillGroup(string Code, string NameVi, string NameEn, IReadOnlyList<Skill> Skills);

/// <summary>A skill. <paramref name="Crosswalk"/>: its place in other frameworks (qd757, digcomp, unesco_dlgf), empty where unknown.</summary>
public sealed record Skill(string Code, string NameVi, string NameEn, IReadOnlyDictionary<string, string> Crosswalk);

/// <summary>The skills required of each professional group (<c>*</c>: of any other group).</summary>
public sealed record SkillSet(string Code, string NameVi, string NameEn, IReadOnlyDictionary<string, IReadOnlyList<string>> Required);

/// <summary>The skill framework without the program around it: for the command line.</summary>
public static class SkillsFromFile
{
    /// <summary>Reads <c>skills.yaml</c> of a content folder; its faults are thrown when it is first asked for.</summary>
    public static ISkills Of(Platform.ContentFolder content) => new Skills.SkillsFile(content);

    /// <summary>Every fault of a framework's text; the framework when there is none.</summary>
    public static (SkillFramework? Framework, IReadOnlyList<Platform.Yaml.FileFault> Faults) Check(string yaml) => Skills.ReadSkills.From(yaml);
}
