namespace CamTay.Plan;

/// <summary>
/// The skill framework in force: the newest edition that the department saved, else <c>content/skills.yaml</c>. What staff and citizens should be able
/// to do, and which skills each target asks of which group.
/// </summary>
public interface ISkills
{
    SkillFramework Current { get; }
}

/// <summary>Editions of the framework as text, for whoever edits it. They stand over the shipped file on every node and outlive an upgrade; each is kept.</summary>
public interface ISkillEditions
{
    /// <summary>The text in force, and the edition's number (0: the shipped file).</summary>
    Task<(string Text, int Number)> InForce(CancellationToken ct = default);

    /// <summary>Keeps a text that has no faults as the next edition. False when somebody else kept one after <paramref name="seen"/>.</summary>
    Task<bool> Keep(string text, int seen, string account, CancellationToken ct = default);
}

/// <summary>Groups of skills, levels, audiences and the sets that targets ask for.</summary>
public sealed record SkillFramework(string Version, IReadOnlyList<SkillLevel> Levels, IReadOnlyList<Audience> Audiences,
    IReadOnlyList<SkillGroup> Groups, IReadOnlyList<SkillSet> Sets)
{
    public IEnumerable<Skill> Skills => Groups.SelectMany(g => g.Skills);
}

/// <summary>A level, 1 to 4.</summary>
public sealed record SkillLevel(int Number, string NameVi, string NameEn);

/// <summary>For whom a skill is: a professional group, or citizens (<c>nguoi-dan</c>).</summary>
public sealed record Audience(string Code, string NameVi, string NameEn);

/// <summary>Skills that belong together.</summary>
public sealed record SkillGroup(string Code, string NameVi, string NameEn, IReadOnlyList<Skill> Skills);

/// <summary>A skill. <paramref name="Crosswalk"/>: its place in other frameworks (qd757, digcomp, unesco_dlgf), empty where unknown.</summary>
/// <param name="Audiences">Codes of those for whom it is.</param>
public sealed record Skill(string Code, string NameVi, string NameEn, IReadOnlyList<string> Audiences, IReadOnlyDictionary<string, string> Crosswalk);

/// <summary>The skills required of each professional group (<c>*</c>: of any other group).</summary>
public sealed record SkillSet(string Code, string NameVi, string NameEn, IReadOnlyDictionary<string, IReadOnlyList<string>> Required);

/// <summary>The skill framework without the program around it: for the command line.</summary>
public static class SkillsFromFile
{
    /// <summary>Reads <c>skills.yaml</c> of a content folder; its faults are thrown when it is first asked for.</summary>
    public static ISkills Of(Platform.ContentFolder content) => new Skills.SkillsFile(content, null);

    /// <summary>Every fault of a framework's text; the framework when there is none.</summary>
    public static (SkillFramework? Framework, IReadOnlyList<Platform.Yaml.FileFault> Faults) Check(string yaml) => Skills.ReadSkills.From(yaml);
}
