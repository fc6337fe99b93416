using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Learning.Team;

/// <summary>Who needs what as a table, on the screen and as a file.</summary>
internal static class TeamColumns
{
    public const string Name = "ten", Skills = "ky-nang";

    public static IReadOnlyList<Column<TeamLine>> Of(SkillFramework framework, Language l)
    {
        var names = framework.Skills.ToDictionary(s => s.Code, s => l[s.NameVi, s.NameEn]);
        return
        [
            new(Name, "Cán bộ", "Person", x => x.Name), new("nhom", "Nhóm nghề", "Group", x => StaffGroups.Name(x.Group, l)), new("don-vi", "Đơn vị", "Unit", x => x.Unit),
            new("thieu", "Còn thiếu", "Lacking", x => x.Lacking.Count) { Numeric = true },
            new("giam", "Mức vừa giảm", "Level fell", x => string.Join("; ", x.Fallen.Select(k => names.GetValueOrDefault(k, k)))),
            new(Skills, "Kỹ năng cần học", "Skills to learn", x => string.Join("; ", x.Lacking.Select(k => names.GetValueOrDefault(k, k)))),
        ];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/hoc-tap/xuat.{format}",
        async (string format, HttpRequest request, ReadTeam team, ISkills skills, Language l, CancellationToken ct) =>
        {
            var skill = request.Query["thieu"].ToString();
            await team.Load(request.Query["unit"], skill.Length == 0 ? null : skill, ct);
            var columns = Of(skills.Current, l);
            return TableFile.Answer(format, columns, (await team.Show(columns, TableQuery.From(request), null, ct)).Shown, l, "ai-can-hoc-gi");
        }).RequireAuthorization(new NeedsAttribute(Permission.ViewLearning)).ExcludeFromDescription();
}
