using System.Globalization;
using System.Text;
using CamTay.Plan;

namespace CamTay.Learning.Skills;

/// <summary>The framework as its YAML, in the order and manner of the shipped file. Reading it gives the same framework again.</summary>
internal static class WriteSkills
{
    /// <param name="before">The text until now: what it explains at its head stays.</param>
    public static string Text(SkillFramework framework, string before)
    {
        var text = new StringBuilder();
        foreach (var line in before.Split('\n').TakeWhile(l => l.Length == 0 || l[0] == '#')) text.Append(line).Append('\n');
        text.Append($"phien_ban: {Quoted(framework.Version)}\n\nmuc:\n");
        foreach (var level in framework.Levels) text.Append(CultureInfo.InvariantCulture, $"  - {{so: {level.Number}, ten: {Quoted(level.NameVi)}, ten_en: {Quoted(level.NameEn)}}}\n");
        text.Append("\ndoi_tuong:\n");
        foreach (var one in framework.Audiences) text.Append($"  - {{ma: {one.Code}, ten: {Quoted(one.NameVi)}, ten_en: {Quoted(one.NameEn)}}}\n");
        text.Append("\nnhom:\n");
        foreach (var group in framework.Groups)
        {
            text.Append($"  - ma: {group.Code}\n    ten: {Quoted(group.NameVi)}\n    ten_en: {Quoted(group.NameEn)}\n    ky_nang:\n");
            foreach (var skill in group.Skills)
                text.Append($"      - {{ma: {skill.Code}, ten: {Quoted(skill.NameVi)}, ten_en: {Quoted(skill.NameEn)}, cho: [{string.Join(", ", skill.Audiences)}], doi_chieu: {{{string.Join(", ", skill.Crosswalk.Select(c => $"{c.Key}: {Quoted(c.Value)}"))}}}}}\n");
        }
        text.Append("\nbo:\n");
        foreach (var set in framework.Sets)
        {
            text.Append($"  - ma: {set.Code}\n    ten: {Quoted(set.NameVi)}\n    ten_en: {Quoted(set.NameEn)}\n    can:\n");
            foreach (var (group, skills) in set.Required) text.Append($"      {(group == "*" ? "\"*\"" : group)}: [{string.Join(", ", skills)}]\n");
        }
        return text.ToString();
    }

    private static string Quoted(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
