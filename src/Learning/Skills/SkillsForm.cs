using System.Globalization;
using CamTay.Plan;
using Microsoft.AspNetCore.Http;

namespace CamTay.Learning.Skills;

/// <summary>The form over the framework: names, words of levels, audiences, crosswalk, and who needs which skill. Codes and order stay as they are.</summary>
internal static class SkillsForm
{
    public static string Name(string kind, string code, string part) => $"{kind}.{code}.{part}";

    /// <summary>The framework as the form says it. A list of which nothing is ticked is empty; a field that the form does not have stays.</summary>
    public static SkillFramework Read(SkillFramework framework, IFormCollection form)
    {
        string Field(string kind, string code, string part, string otherwise) => form.TryGetValue(Name(kind, code, part), out var values) ? values.ToString().Trim() : otherwise;
        IReadOnlyList<string> Ticked(string kind, string code, string part) => [.. form[Name(kind, code, part)].OfType<string>()];
        return framework with
        {
            Levels = [.. framework.Levels.Select(l => (Level: l, Code: l.Number.ToString(CultureInfo.InvariantCulture))).Select(l => l.Level with { NameVi = Field("muc", l.Code, "ten", l.Level.NameVi), NameEn = Field("muc", l.Code, "ten_en", l.Level.NameEn) })],
            Audiences = [.. framework.Audiences.Select(a => a with { NameVi = Field("doi-tuong", a.Code, "ten", a.NameVi), NameEn = Field("doi-tuong", a.Code, "ten_en", a.NameEn) })],
            Groups = [.. framework.Groups.Select(g => g with
            {
                NameVi = Field("nhom", g.Code, "ten", g.NameVi), NameEn = Field("nhom", g.Code, "ten_en", g.NameEn),
                Skills = [.. g.Skills.Select(s => s with
                {
                    NameVi = Field("kn", s.Code, "ten", s.NameVi), NameEn = Field("kn", s.Code, "ten_en", s.NameEn), Audiences = Ticked("kn", s.Code, "cho"),
                    Crosswalk = s.Crosswalk.ToDictionary(c => c.Key, c => Field("kn", s.Code, c.Key, c.Value)),
                })],
            })],
            Sets = [.. framework.Sets.Select(s => s with { Required = s.Required.ToDictionary(r => r.Key, r => Ticked("bo", s.Code, r.Key)) })],
        };
    }
}
