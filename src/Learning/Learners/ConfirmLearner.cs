using CamTay.Learning.Competence;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Learners;

/// <summary>A person who decides on people of that unit confirms, or refuses, who an account is. What it learned by then becomes evidence at once.</summary>
internal sealed class ConfirmLearner(AppDb db, IStaff staff, IAccess access, StateCompetence state, AuditLog audit)
{
    public Task Confirm(Guid id, CancellationToken ct) => Decide(id, async (learner, member) =>
    {
        if (await db.Set<Learner>().AnyAsync(l => l.Subject == member.Subject, ct)) throw new RefusedException(LearningRefusals.SubjectTaken);
        (learner.Subject, learner.ConfirmedBy, learner.Claimed) = (member.Subject, access.Account, null);
        audit.Record("learner.confirmed", id.ToString());
        await db.SaveChangesAsync(ct);
        await state.Of(learner, ct);
    }, ct);

    public Task Refuse(Guid id, CancellationToken ct) => Decide(id, (learner, _) =>
    {
        learner.Claimed = null;
        audit.Record("learner.refused", id.ToString());
        return Task.CompletedTask;
    }, ct);

    private Task Decide(Guid id, Func<Learner, StaffMember, Task> act, CancellationToken ct) => db.InTransaction(async () =>
    {
        var learner = await db.Set<Learner>().SingleOrDefaultAsync(l => l.Id == id && l.Claimed != null, ct) ?? throw new RefusedException(LearningRefusals.NoClaim);
        var match = await staff.Match([new PersonKeys(learner.Claimed, null, null)], ct);
        if (match[0].Certain is not { } member) throw new RefusedException(LearningRefusals.NoStaff.With(learner.Claimed!));
        access.Require(Permission.MatchPeople, member.HomeUnit);
        // Nobody certifies themselves, whatever their role.
        if (learner.Account == access.Account) throw new RefusedException(LearningRefusals.NotYourself);
        await act(learner, member);
    }, ct);
}
