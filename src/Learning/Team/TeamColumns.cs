using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Learning.Team;

internal static class TeamColumns
{
    public static IReadOnlyList<Column<TeamLine>> Of(SkillFramework framework, Language l)
    {
        var names = framework.Skills.ToDictionary(s => s.Code, s => l[s.NameVi, s.NameEn]);
        return
        [
            new("ten", "Cán bộ", "Person", x => x.Name), new("nhom", "Nhóm nghề", "Group", x => StaffGroups.Name(x.Group, l)), new("don-vi", "Đơn vị", "Unit", x => x.Unit),
            new("thieu", "Còn thiếu", "Lacking", x => x.Lacking.Count) { Numeric = true },
            new("giam", "Mức vừa giảm", "Level fell", x => string.Join("; ", x.Fallen.Select(k => names.GetValueOrDefault(k, k)))),
            new("ky-nang", "Kỹ năng cần học", "Skills to learn", x => string.Join("; ", x.Lacking.Select(k => names.GetValueOrDefault(k, k)))),
        ];
    }
}
