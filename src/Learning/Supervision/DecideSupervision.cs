using CamTay.Learning.Competence;
using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Supervision;

/// <summary>The supervisor says that she saw the learner do it by herself, or that she did not. Only then does the try count, and never after the window.</summary>
internal sealed class DecideSupervision(AppDb db, StateCompetence state, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task Confirm(Guid id, CancellationToken ct) => Decide(id, SupervisionState.Confirmed, ct);

    public Task Decline(Guid id, CancellationToken ct) => Decide(id, SupervisionState.Declined, ct);

    private Task Decide(Guid id, SupervisionState how, CancellationToken ct) => db.InTransaction(async () =>
    {
        var open = await db.Set<SupervisedTry>().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new RefusedException(LearningRefusals.SupervisionClosed);
        access.Require(Permission.SuperviseTries, open.Unit);
        if (open.Account != access.Account) throw new RefusedException(LearningRefusals.OtherSupervisor);
        if (!open.OpenAt(clock.GetUtcNow()) || open.Try is null) throw new RefusedException(LearningRefusals.SupervisionClosed);
        (open.State, open.DecidedAt) = (how, clock.GetUtcNow());
        if (how == SupervisionState.Confirmed) audit.Record("supervision.confirmed", id.ToString());
        else audit.Record("supervision.declined", id.ToString());
        await db.SaveChangesAsync(ct);
        await state.Of(await db.Set<Learner>().SingleAsync(l => l.Id == open.LearnerId, ct), ct);
    }, ct);
}
