using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Supervision;

/// <summary>A supervisor opens a try for somebody at her side. Both are known by name to People; here they are pseudonyms.</summary>
internal sealed class OpenSupervision(AppDb db, FindLearner learners, IStaff staff, ILessons lessons, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task<Guid> Open(string? staffCode, string? lesson, CancellationToken ct) => db.InTransaction(async () =>
    {
        if ((await learners.Mine(ct))?.Subject is not { } supervisor) throw new RefusedException(LearningRefusals.UnknownSupervisor);
        var code = (staffCode ?? "").Trim();
        var match = code.Length == 0 ? null : (await staff.Match([new PersonKeys(code, null, null)], ct))[0].Certain;
        if (match is null) throw new RefusedException(LearningRefusals.NoStaff.With(code));
        access.Require(Permission.SuperviseTries, match.HomeUnit);
        if (match.Subject == supervisor) throw new RefusedException(LearningRefusals.NotYourself);
        if (await db.Set<Learner>().SingleOrDefaultAsync(l => l.Subject == match.Subject, ct) is not { } learner) throw new RefusedException(LearningRefusals.NotLearning.With(code));
        if (lessons.Find(lesson ?? "") is not { } found) throw new RefusedException(LearningRefusals.NoLesson.With(lesson ?? ""));
        var opened = new SupervisedTry
        {
            LearnerId = learner.Id, Lesson = found.Code, Account = access.Account, Supervisor = supervisor, Unit = match.HomeUnit, OpenedAt = clock.GetUtcNow(), Until = clock.GetUtcNow() + SupervisedTry.Window,
        };
        db.Add(opened);
        audit.Record("supervision.opened", opened.Id.ToString(), found.Code);
        return opened.Id;
    }, ct);
}
