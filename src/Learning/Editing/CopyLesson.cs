using System.Text.RegularExpressions;
using CamTay.Learning.Lessons;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Editing;

/// <summary>A new lesson begins as a copy of one that is there, under a code of its own: a draft, which learners see once it is published.</summary>
internal sealed partial class CopyLesson(AppDb db, LessonLibrary library, EditLesson edit, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <summary>Pages of learners that stand where a lesson of that code would.</summary>
    private static readonly string[] Taken = ["cua-toi", "ghi-tieng", "tep-cuu"];

    public Task<string> Copy(string? from, string? code, string? vi, string? en, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageLearning, "");
        var (called, title, english) = ((code ?? "").Trim(), (vi ?? "").Trim(), (en ?? "").Trim());
        if (called.Length > 60 || !Code().IsMatch(called)) throw new RefusedException(EditRefusals.BadCode);
        if (title.Length == 0 || english.Length == 0) throw new RefusedException(EditRefusals.NoTitle);
        if (Taken.Contains(called) || library.Find(called) is not null || Directory.Exists(Path.Combine(library.Folder, called)) || await db.Set<LessonEdit>().AnyAsync(e => e.Lesson == called, ct))
            throw new RefusedException(EditRefusals.CodeTaken.With(called));
        var (model, draws) = (library.Find(from ?? ""), library.Texts(from ?? "")?.Draws);
        if (model is null || draws is null) throw new RefusedException(LearningRefusals.NoLesson.With(from ?? ""));
        // Recorded voices lie beside the lesson that they were made for.
        var says = WriteLesson.Text(model with { Code = called, Vi = title, En = english, Steps = [.. model.Steps.Select(s => s with { Voice = null })] });
        if (edit.Check(called, says, draws).Lesson is null) throw new RefusedException(EditRefusals.Faulty);
        db.Add(new LessonEdit { Lesson = called, Number = 1, Says = says, Draws = draws, Author = access.Account, SavedAt = clock.GetUtcNow() });
        audit.Record("lesson.draft-saved", called, $"1 ({model.Code})");
        return called;
    }, ct);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
