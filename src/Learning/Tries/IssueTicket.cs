using CamTay.Platform;

namespace CamTay.Learning.Tries;

/// <summary>Leave for one unaided try of the lesson as it now stands.</summary>
internal sealed class IssueTicket(AppDb db, FindLearner learners, KeepVersions versions, TimeProvider clock)
{
    public Task<Guid> Issue(string lesson, string version, Guid phone, CancellationToken ct) => db.InTransaction(async () =>
    {
        var learner = learners.Account is { } account ? await learners.OfAccount(account, ct) : await learners.OfPhone(phone, ct);
        if (learner is null) throw new RefusedException(LearningRefusals.OtherLearner);
        if (await versions.Find(lesson, version, ct) is null) throw new RefusedException(LearningRefusals.NoLesson.With(lesson));
        var ticket = new Ticket { LearnerId = learner.Id, Lesson = lesson, Version = version, IssuedAt = clock.GetUtcNow() };
        db.Add(ticket);
        return ticket.Id;
    }, ct);
}
