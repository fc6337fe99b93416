using CamTay.Learning;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Classes.Holding;

/// <summary>What the form of a class offers: units, purposes, skills, lessons.</summary>
internal sealed class ClassChoices(IUnits units, IPlans plans, ISkills skills, ILessons lessons, IAccess access, Language l)
{
    private const int LongestText = 90;

    public IReadOnlyList<(string Value, string Text)> Units { get; private set; } = [];
    public IReadOnlyList<(string Value, string Text)> Purposes { get; private set; } = [];

    public string Home => access.HomeUnits.FirstOrDefault(u => Units.Any(x => x.Value == u)) ?? Units.Select(u => u.Value).FirstOrDefault() ?? "";

    public IEnumerable<(string Value, string Text)> Skills => skills.Current.Skills.Select(s => (s.Code, l[s.NameVi, s.NameEn]));

    public IEnumerable<(string Value, string Text)> Lessons => lessons.All().Select(x => (x.Code, x.Title(l)));

    public async Task Load(CancellationToken ct)
    {
        Units = [.. (await units.All(ct)).Values.Where(u => u.To is null && access.May(Permission.ManageClasses, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];
        Purposes =
        [
            ("", l["Không gắn", "None"]),
            .. (await plans.Current(ct)).Where(p => access.May(Permission.ManageClasses) && Units.Count > 0).SelectMany(p =>
                p.Targets.Select(t => ($"{p.Code}/{t.Id}", $"{t.Id}: {l[t.NameVi, t.NameEn]} ({p.Code})")).Concat(p.Tasks.Select(t => ($"{p.Code}/{t.Id}", $"{t.Id}: {Short(t.Title ?? t.Text)} ({p.Code})")))),
        ];
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
