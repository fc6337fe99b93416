using CamTay.Learning.Lessons;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Editing;

/// <summary>What the editor begins with.</summary>
/// <param name="Draft">The open draft, or null.</param>
/// <param name="ShippedVersion">Version of the files that came with the program; "" when they came with none.</param>
internal sealed record OpenLesson(Lesson Lesson, string Says, string Draws, LessonEdit? Draft, IReadOnlyList<LessonEdit> Editions, string ShippedVersion)
{
    /// <summary>Changes with every save: who saves over another's change is told.</summary>
    public string Mark => Draft is null ? Lesson.Version : $"{Draft.Number}-{Draft.SavedAt.ToUnixTimeMilliseconds()}";
}

/// <summary>Drafts and editions of a lesson. A draft is one per lesson; publishing makes it the edition in use and keeps the earlier ones.</summary>
internal sealed class EditLesson(AppDb db, LessonLibrary library, ISkills skills, IAccess access, AuditLog audit, Language l, TimeProvider clock)
{
    public async Task<OpenLesson> Open(string code, CancellationToken ct)
    {
        access.Require(Permission.ManageLearning, "");
        var editions = await db.Set<LessonEdit>().AsNoTracking().Where(e => e.Lesson == code).OrderByDescending(e => e.Number).ToListAsync(ct);
        var draft = editions.FirstOrDefault(e => e.State == EditState.Draft);
        // A lesson that was made here and withdrawn is in nobody's hands but still in the editor's.
        var kept = draft ?? (library.Texts(code) is null ? editions.FirstOrDefault() : null);
        var (says, draws) = kept is not null ? (kept.Says, kept.Draws) : library.Texts(code) ?? throw new RefusedException(LearningRefusals.NoLesson.With(code));
        var lesson = Check(code, says, draws).Lesson ?? library.Find(code) ?? throw new RefusedException(LearningRefusals.NoLesson.With(code));
        return new OpenLesson(lesson, says, draws, draft, editions, library.ShippedVersion(code) ?? "");
    }

    public (Lesson? Lesson, IReadOnlyList<LessonFault> Faults) Check(string code, string says, string draws) =>
        ReadLesson.From(code, says, draws, skills.Current, voice => library.HasVoice(code, voice));

    /// <summary>Faults, and then nothing was kept; none, and the draft is.</summary>
    /// <param name="seen">Mark of what the editing began with.</param>
    public async Task<IReadOnlyList<LessonFault>> Save(string code, string says, string draws, string? seen, CancellationToken ct)
    {
        var open = await Open(code, ct);
        if (open.Mark != seen) throw new RefusedException(EditRefusals.Changed.With(open.Draft?.Author ?? "—", open.Draft is { } d ? l.Instant(d.SavedAt) : "—"));
        var (lesson, faults) = Check(code, says, draws);
        if (lesson is null) return faults;
        await db.InTransaction(async () =>
        {
            var draft = await db.Set<LessonEdit>().SingleOrDefaultAsync(e => e.Lesson == code && e.State == EditState.Draft, ct);
            if (draft is null)
                db.Add(draft = new LessonEdit { Lesson = code, Number = (open.Editions.Count > 0 ? open.Editions[0].Number : 0) + 1, Shipped = open.ShippedVersion });
            (draft.Says, draft.Draws, draft.Author, draft.SavedAt) = (says, draws, access.Account, clock.GetUtcNow());
            audit.Record("lesson.draft-saved", code, $"{draft.Number}");
        }, ct);
        return [];
    }

    /// <summary>Lessons made here that no learner sees: a first draft, or withdrawn.</summary>
    public async Task<IReadOnlyList<LessonEdit>> Unused(CancellationToken ct)
    {
        access.Require(Permission.ManageLearning, "");
        var own = await db.Set<LessonEdit>().AsNoTracking().Where(e => e.Shipped == "").ToListAsync(ct);
        return [.. own.GroupBy(e => e.Lesson).Where(g => library.Find(g.Key) is null).Select(g => g.MaxBy(e => e.Number)!).OrderBy(e => e.Lesson, StringComparer.Ordinal)];
    }

    public Task Publish(string code, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageLearning, "");
        var draft = await db.Set<LessonEdit>().SingleOrDefaultAsync(e => e.Lesson == code && e.State == EditState.Draft, ct) ?? throw new RefusedException(EditRefusals.NoDraft);
        // The framework of skills may have changed since it was saved.
        if (Check(code, draft.Says, draft.Draws).Lesson is null) throw new RefusedException(EditRefusals.Faulty);
        await Retire(code, EditState.Replaced, ct);
        (draft.State, draft.PublishedBy, draft.PublishedAt) = (EditState.Published, access.Account, clock.GetUtcNow());
        audit.Record("lesson.published", code, $"{draft.Number}");
    }, ct);

    /// <summary>Back to the lesson as it was shipped; the edition is kept.</summary>
    public Task Withdraw(string code, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageLearning, "");
        if (await Retire(code, EditState.Withdrawn, ct) == 0) throw new RefusedException(EditRefusals.NothingPublished);
        audit.Record("lesson.withdrawn", code);
    }, ct);

    public Task Discard(string code, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.ManageLearning, "");
        var draft = await db.Set<LessonEdit>().SingleOrDefaultAsync(e => e.Lesson == code && e.State == EditState.Draft, ct) ?? throw new RefusedException(EditRefusals.NoDraft);
        draft.State = EditState.Withdrawn;
        audit.Record("lesson.draft-discarded", code, $"{draft.Number}");
    }, ct);

    private async Task<int> Retire(string code, EditState state, CancellationToken ct)
    {
        var standing = await db.Set<LessonEdit>().Where(e => e.Lesson == code && e.State == EditState.Published).ToListAsync(ct);
        foreach (var edit in standing) edit.State = state;
        return standing.Count;
    }
}
