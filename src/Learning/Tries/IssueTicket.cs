using CamTay.Learning.Supervision;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>Leave for one unaided try of the lesson as it now stands.</summary>
internal sealed class IssueTicket(AppDb db, FindLearner learners, UseSupervision supervision, KeepVersions versions, TimeProvider clock)
{
    /// <summary>More tries than this within an hour are no learning; whoever floods is stopped here on every node alike.</summary>
    public const int MostAnHour = 60;

    /// <param name="beside">The supervision under which the try is made, or null.</param>
    public Task<Guid> Issue(string lesson, string version, Guid device, Whose whose, Guid? beside, CancellationToken ct) => db.InTransaction(async () =>
    {
        var id = Guid.CreateVersion7();
        var learner = beside is { } supervised ? await supervision.Begin(supervised, lesson, id, ct)
            : await learners.Of(whose, device, ct);
        if (learner is null) throw new RefusedException(LearningRefusals.OtherLearner);
        if (await versions.Find(lesson, version, ct) is not { } machine) throw new RefusedException(versions.Has(lesson) ? LearningRefusals.LessonChanged : LearningRefusals.NoLesson.With(lesson));
        var hour = clock.GetUtcNow().AddHours(-1);
        if (await db.Set<Ticket>().CountAsync(t => t.LearnerId == learner.Id && t.IssuedAt > hour, ct) >= MostAnHour) throw new RefusedException(LearningRefusals.TooManyTickets.With(MostAnHour));
        db.Add(new Ticket { Id = id, LearnerId = learner.Id, Lesson = lesson, Version = version, IssuedAt = clock.GetUtcNow(), Skills = string.Join(' ', machine.Skills) });
        return id;
    }, ct);
}
