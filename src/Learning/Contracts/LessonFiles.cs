using CamTay.Learning.Lessons;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Learning;

/// <summary>A fault in a lesson's file: file, line (1-based), path and reason in both languages.</summary>
public sealed record LessonFileFault(string File, int Line, string Path, string Vi, string En);

/// <summary>What a check of one lesson's folder found.</summary>
public sealed record LessonCheck(string Folder, string? Lesson, int Steps, IReadOnlyList<LessonFileFault> Faults);

/// <summary>Checks lesson folders without a database: for <c>camtay lesson check</c> and for editors.</summary>
public static class LessonFiles
{
    /// <summary>One lesson's folder, or a folder of such folders.</summary>
    public static IReadOnlyList<LessonCheck> Check(string folder, ISkills skills)
    {
        var folders = File.Exists(Path.Combine(folder, ReadLesson.Says)) || File.Exists(Path.Combine(folder, ReadLesson.Draws))
            ? [folder] : Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray();
        return [.. folders.Select(f => One(f, skills.Current))];
    }

    /// <summary>Where lessons are when nothing else is said.</summary>
    public static string FolderOf(ContentFolder content) => Path.Combine(content.Content, "lessons");

    private static LessonCheck One(string folder, SkillFramework skills)
    {
        var (lesson, faults) = ReadLesson.Folder(folder, skills);
        return new LessonCheck(folder, lesson?.Code, lesson?.Steps.Count ?? 0,
            [.. faults.Select(f => new LessonFileFault(f.File, f.Fault.Line, f.Fault.Path, f.Fault.Vi, f.Fault.En))]);
    }
}
