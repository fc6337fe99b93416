using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CamTay.People;
using CamTay.Platform.Yaml;
using CamTay.Plan;

namespace CamTay.Learning.Lessons;

/// <summary>A fault in one of a lesson's files.</summary>
internal sealed record LessonFault(string File, FileFault Fault);

/// <summary>The two files of a lesson to a <see cref="Lesson"/>, or to all their faults.</summary>
internal static partial class ReadLesson
{
    public const string Says = "lesson.yaml", Draws = "screens.html";
    private const int Least = 5, Most = 12;

    public static (Lesson? Lesson, IReadOnlyList<LessonFault> Faults) Folder(string folder, SkillFramework skills)
    {
        var missing = new[] { Says, Draws }.Where(f => !File.Exists(Path.Combine(folder, f)))
            .Select(f => new LessonFault(f, new FileFault(1, "", $"Thiếu tệp {f}.", $"The file {f} is missing."))).ToList();
        return missing.Count > 0 ? (null, missing)
            : From(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), File.ReadAllText(Path.Combine(folder, Says)), File.ReadAllText(Path.Combine(folder, Draws)), skills,
                voice => File.Exists(Path.Combine(folder, voice)));
    }

    public static (Lesson? Lesson, IReadOnlyList<LessonFault> Faults) From(string name, string yaml, string html, SkillFramework skills, Func<string, bool> hasVoice)
    {
        var (says, draws) = (new FaultList(), new FaultList());
        var screens = new ReadScreens(draws).From(html);
        var lesson = ParseYaml.Parse(yaml, says) is { } root && Values.Map(root, "", says) is { } map ? Read(map, name, yaml + "\u001F" + html, screens, skills, hasVoice) : null;
        IReadOnlyList<LessonFault> faults = [.. says.InOrder.Select(f => new LessonFault(Says, f)), .. draws.InOrder.Select(f => new LessonFault(Draws, f))];
        return (faults.Count == 0 ? lesson : null, faults);
    }

    private static Lesson Read(MapReader map, string name, string text, IReadOnlyDictionary<string, Screen> screens, SkillFramework skills, Func<string, bool> hasVoice)
    {
        var faults = map.Faults;
        var code = map.RequiredText("ma");
        if (!Code().IsMatch(code)) faults.Add(map.LineOf("ma"), "ma", "Mã bài gồm chữ thường không dấu, số, gạch ngang.", "The code has plain lower-case letters, digits, hyphens.");
        else if (code != name) faults.Add(map.LineOf("ma"), "ma", $"Mã bài “{code}” phải trùng tên thư mục “{name}”.", $"The code “{code}” must be the folder's name “{name}”.");
        map.Required("doi_tuong");
        map.Required("ky_nang");
        map.Required("buoc");
        var citizens = Values.Word(map.Node("doi_tuong"), "doi_tuong", faults, ["nguoi-dan", "can-bo"]) != "can-bo";
        var (situation, task) = (map.RequiredText("tinh_huong"), map.RequiredText("viec"));
        var steps = Steps(map, $"{situation} | {task}", screens, hasVoice);
        if (steps.Count is < Least or > Most)
            faults.Add(map.LineOf("buoc"), "buoc", $"Một bài có từ {Least} đến {Most} bước; bài này có {steps.Count}.", $"A lesson has {Least} to {Most} steps; this one has {steps.Count}.");
        foreach (var twice in steps.GroupBy(s => s.Code).Where(g => g.Count() > 1))
            faults.Add(map.LineOf("buoc"), "buoc", $"Bước “{twice.Key}” ghi hai lần.", $"The step “{twice.Key}” is given twice.");
        var used = steps.Select(s => s.Screen).Concat(steps.SelectMany(s => s.Wrong).Select(w => w.To)).ToHashSet();
        foreach (var idle in screens.Keys.Where(s => !used.Contains(s)))
            faults.Add(map.LineOf("buoc"), "buoc", $"Màn hình “{idle}” vẽ ra mà không bước nào dùng.", $"The screen “{idle}” is drawn but no step uses it.");
        var lesson = new Lesson(code, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16], map.RequiredText("ten"), map.RequiredText("ten_en"),
            citizens, map.Words("nhom_nghe", [.. StaffGroups.All.Select(g => g.Code)]), map.Words("ky_nang", [.. skills.Skills.Select(s => s.Code)]),
            map.Number("muc", 1, 4) ?? 2, map.Number("phut", 1, 30) ?? 4, App(map.Map("ung_dung")), situation, task,
            map.RequiredText("xong"), map.Number("cho_phep_sai", 0, 5) ?? (steps.Count >= 7 ? 2 : 1), steps, screens);
        map.Finish();
        return lesson;
    }

    private static List<LessonStep> Steps(MapReader map, string told, IReadOnlyDictionary<string, Screen> screens, Func<string, bool> hasVoice)
    {
        var steps = new List<LessonStep>();
        foreach (var reader in map.Maps("buoc").Select(step => new ReadStep(step, screens, hasVoice)))
        {
            var step = reader.Step();
            steps.Add(step);
            if (!screens.TryGetValue(step.Screen, out var screen)) continue;
            told += " | " + screen.Seen;
            reader.CheckTyped(step, told);
        }
        return steps;
    }

    private static DrawnAfter? App(MapReader? map)
    {
        if (map is null) return null;
        var app = new DrawnAfter(map.RequiredText("ten"), map.RequiredText("ban"), map.Day("ngay"));
        map.Finish();
        return app;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
