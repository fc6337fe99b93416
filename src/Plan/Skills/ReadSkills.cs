using CamTay.Platform.Yaml;
using CamTay.Plan.Reading;
using CamTay.Platform;

namespace CamTay.Plan.Skills;

/// <summary><c>content/skills.yaml</c> to a <see cref="SkillFramework"/>, with the same care for faults as a plan file.</summary>
internal static class ReadSkills
{
    private const string Citizens = "nguoi-dan";
    private static readonly string[] Known = [.. Terms.ProfessionalGroups, Citizens];
    private static readonly string[] Frameworks = ["qd757", "digcomp", "unesco_dlgf"];

    public static (SkillFramework? Framework, IReadOnlyList<FileFault> Faults) File(ContentFolder content)
    {
        var path = Path.Combine(content.Content, "skills.yaml");
        if (!System.IO.File.Exists(path))
            return (null, [new FileFault(1, "skills.yaml", $"Không có tệp {path}.", $"There is no file {path}.")]);
        var (framework, faults) = From(System.IO.File.ReadAllText(path));
        return (framework, [.. faults.Select(f => f with { Path = "skills.yaml: " + f.Path })]);
    }

    public static (SkillFramework? Framework, IReadOnlyList<FileFault> Faults) From(string yaml)
    {
        var faults = new FaultList();
        if (ParseYaml.Parse(yaml, faults) is not { } root || Values.Map(root, "", faults) is not { } map) return (null, faults.InOrder);
        var groups = map.Maps("nhom").Select(g => Group(g, faults)).ToList();
        var known = groups.SelectMany(g => g.Skills).Select(s => s.Code).ToList();
        foreach (var twice in known.GroupBy(k => k).Where(k => k.Count() > 1))
            faults.Add(map.LineOf("nhom"), "nhom", $"Kỹ năng “{twice.Key}” ghi hai lần.", $"The skill “{twice.Key}” is given twice.");
        var framework = new SkillFramework(map.RequiredText("phien_ban"),
            [.. map.Maps("muc").Select(Level)], [.. map.Maps("doi_tuong").Select(Audience)], groups, [.. map.Maps("bo").Select(b => Set(b, known))]);
        foreach (var (set, group, skill) in framework.Sets.SelectMany(s => s.Required.SelectMany(r => r.Value.Select(k => (s.Code, r.Key, k)))))
            if (group != "*" && framework.Skills.FirstOrDefault(s => s.Code == skill) is { } asked && !asked.Audiences.Contains(group))
                faults.Add(map.LineOf("bo"), "bo", $"Bộ “{set}” đòi kỹ năng “{skill}” ở nhóm “{group}”, nhưng kỹ năng đó không ghi là dành cho nhóm này (“cho”).", $"The set “{set}” asks the skill “{skill}” of “{group}”, but the skill is not said to be for that group (“cho”).");
        map.Finish();
        return (faults.None ? framework : null, faults.InOrder);
    }

    private static SkillLevel Level(MapReader map)
    {
        var level = new SkillLevel(map.Number("so", 1, 4) ?? 0, map.RequiredText("ten"), map.RequiredText("ten_en"));
        map.Finish();
        return level;
    }

    private static Audience Audience(MapReader map)
    {
        map.Required("ma");
        var audience = new Audience(Values.Word(map.Node("ma"), map.At("ma"), map.Faults, Known) ?? "", map.RequiredText("ten"), map.RequiredText("ten_en"));
        map.Finish();
        return audience;
    }

    private static SkillGroup Group(MapReader map, FaultList faults)
    {
        var group = new SkillGroup(map.RequiredText("ma"), map.RequiredText("ten"), map.RequiredText("ten_en"), [.. map.Maps("ky_nang").Select(Skill)]);
        map.Finish();
        return group;
    }

    private static Skill Skill(MapReader map)
    {
        var crosswalk = Frameworks.ToDictionary(f => f, _ => "");
        if (map.Map("doi_chieu") is { } columns)
        {
            foreach (var framework in Frameworks) crosswalk[framework] = columns.Text(framework) ?? "";
            columns.Finish();
        }
        map.Required("cho");
        var skill = new Skill(map.RequiredText("ma"), map.RequiredText("ten"), map.RequiredText("ten_en"), map.Words("cho", Known), crosswalk);
        map.Finish();
        return skill;
    }

    private static SkillSet Set(MapReader map, IReadOnlyCollection<string> known)
    {
        var required = new Dictionary<string, IReadOnlyList<string>>();
        map.Required("can");
        if (map.Map("can") is { } groups)
        {
            foreach (var group in Terms.ProfessionalGroups.Append("*").Where(g => groups.Node(g) is not null))
                required[group] = groups.Words(group, known);
            groups.Finish();
        }
        var set = new SkillSet(map.RequiredText("ma"), map.RequiredText("ten"), map.RequiredText("ten_en"), required);
        map.Finish();
        return set;
    }
}
