using CamTay.Learning.Competence;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Learning.Mine;

/// <summary>Levels and what is missing, in words. Near the mark the answer is “luyện thêm”.</summary>
internal static class SkillWords
{
    public static string Level(int level, SkillFramework framework, Language l) =>
        level == 0 ? l["chưa đo", "not measured yet"]
        : framework.Levels.FirstOrDefault(x => x.Number == level) is { } named ? l[$"Mức {level}: {named.NameVi}", $"Level {level}: {named.NameEn}"]
        : l[$"Mức {level}", $"Level {level}"];

    public static string Missing(Missing? missing, Language l)
    {
        if (missing is null) return "";
        var parts = new List<string>();
        if (missing.Tries > 0) parts.Add(l[$"{missing.Tries} lần tự làm nữa", missing.Tries == 1 ? "one more try alone" : $"{missing.Tries} more tries alone"]);
        if (missing.NotBefore is { } day) parts.Add(l[$"một lần từ ngày {l.Day(day)} trở đi", $"one on {l.Day(day)} or later"]);
        if (missing.Mixed) parts.Add(l["một lần làm ngay sau một bài khác", "one directly after another lesson"]);
        return parts.Count == 0 ? "" : l[$"Luyện thêm để lên mức {missing.Level}: {string.Join("; ", parts)}.", $"Practise for level {missing.Level}: {string.Join("; ", parts)}."];
    }
}
