using System.CommandLine;
using CamTay.Learning;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary><c>camtay lesson check [FOLDER]</c>: every fault of the lessons' files with file, line and reason. Needs no database.</summary>
internal sealed class LessonVerb : Verb
{
    public override Command Command() => new("lesson", "Tệp bài học | lesson files") { Check() };

    private static Command Check()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "Thư mục một bài hoặc nhiều bài; bỏ trống: content/lessons | a lesson's folder or a folder of them", Arity = ArgumentArity.ZeroOrOne };
        var json = JsonOption();
        var command = new Command("check", "Kiểm tra bài học: báo mọi lỗi kèm tệp và số dòng; kết thúc với 0 nếu không có lỗi, 1 nếu có | check lessons") { folder, json };
        command.SetAction(parsed => Check(parsed.GetValue(folder), parsed.GetValue(json), LanguageOf(parsed)));
        return command;
    }

    private static int Check(string? folder, bool json, Language language)
    {
        var content = new ContentFolder();
        var place = folder ?? LessonFiles.FolderOf(content);
        if (!Directory.Exists(place)) throw new RefusedException(PlatformRefusals.NotFound.With(place));
        var checks = LessonFiles.Check(place, SkillsFromFile.Of(content));
        if (json) WriteJson(checks.Select(c => new { folder = c.Folder, valid = c.Faults.Count == 0, lesson = c.Lesson, steps = c.Steps, faults = c.Faults }));
        else
            foreach (var check in checks)
            {
                if (check.Faults.Count == 0) Console.WriteLine(language[$"{check.Folder}: không có lỗi, {check.Steps} bước.", $"{check.Folder}: no faults, {check.Steps} steps."]);
                foreach (var f in check.Faults) Console.WriteLine($"{check.Folder}/{f.File}:{f.Line}: {(f.Path.Length > 0 ? f.Path + ": " : "")}{language[f.Vi, f.En]}");
            }
        return checks.Count > 0 && checks.All(c => c.Faults.Count == 0) ? CommandLine.Done : CommandLine.Refused;
    }
}
