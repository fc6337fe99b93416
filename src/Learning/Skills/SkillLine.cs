using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Learning.Skills;

/// <summary>A skill with its place in other frameworks and the number of lessons that show it.</summary>
internal sealed record SkillLine(string Group, Skill Skill, string Name, string For, int Lessons)
{
    public static IReadOnlyList<SkillLine> Of(SkillFramework framework, IReadOnlyList<Lesson> lessons, Language l) =>
        [.. framework.Groups.SelectMany(g => g.Skills.Select(s => new SkillLine(l[g.NameVi, g.NameEn], s, l[s.NameVi, s.NameEn],
            string.Join("; ", framework.Audiences.Where(a => s.Audiences.Contains(a.Code)).Select(a => l[a.NameVi, a.NameEn])), lessons.Count(x => x.Skills.Contains(s.Code)))))];

    public static IReadOnlyList<Column<SkillLine>> Columns() =>
    [
        new("nhom", "Nhóm", "Group", x => x.Group), new("ma", "Mã", "Code", x => x.Skill.Code), new("ten", "Kỹ năng", "Skill", x => x.Name), new("cho", "Dành cho", "For", x => x.For),
        new("qd757", "QĐ 757", "QĐ 757", x => Cell(x, "qd757")), new("digcomp", "DigComp", "DigComp", x => Cell(x, "digcomp")), new("dlgf", "UNESCO", "UNESCO", x => Cell(x, "unesco_dlgf")),
        new("bai", "Bài học", "Lessons", x => x.Lessons) { Numeric = true },
    ];

    private static string? Cell(SkillLine line, string framework) => line.Skill.Crosswalk.GetValueOrDefault(framework) is { Length: > 0 } cell ? cell : null;
}
