using CamTay.Classes.Holding;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Inviting;

/// <summary>Somebody says whether she comes. The class is held meanwhile, so that the last seat is given once; a seat that becomes free goes to who has waited longest.</summary>
internal sealed class AnswerInvitation(AppDb db, ClassDesk desk, AuditLog audit, TimeProvider clock)
{
    public Task<Answer> Accept(Guid id, CancellationToken ct) => Decide(id, true, ct);

    public Task<Answer> Decline(Guid id, CancellationToken ct) => Decide(id, false, ct);

    private Task<Answer> Decide(Guid id, bool comes, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Open(id, ct);
        if (!open.Class.Invites) throw new RefusedException(ClassesRefusals.NoAnswerNow);
        var all = await db.Set<Invitation>().Where(i => i.ClassId == id).ToListAsync(ct);
        var mine = all.SingleOrDefault(i => i.Subject == open.Subject) ?? throw new RefusedException(ClassesRefusals.NotInvited);
        var seated = all.Count(i => i != mine && i.Answer is (Answer.Accepted or Answer.WalkedIn));
        if (comes && mine.Answer is (Answer.Accepted or Answer.Waiting or Answer.WalkedIn)) return mine.Answer;
        mine.Answer = !comes ? Answer.Declined : seated < open.Class.Capacity ? Answer.Accepted : Answer.Waiting;
        mine.AnsweredAt = clock.GetUtcNow();
        MoveUp(open.Class, all);
        audit.Record("class.answered", open.Class.Code, mine.Answer.ToString());
        return mine.Answer;
    }, ct);

    /// <summary>Gives free seats to those who wait, in order.</summary>
    public static void MoveUp(Class of, IReadOnlyList<Invitation> all)
    {
        var free = of.Capacity - all.Count(i => i.Answer is Answer.Accepted or Answer.WalkedIn);
        foreach (var next in all.Where(i => i.Answer == Answer.Waiting).OrderBy(i => i.AnsweredAt).ThenBy(i => i.Subject, StringComparer.Ordinal).Take(Math.Max(0, free)))
            next.Answer = Answer.Accepted;
    }
}
