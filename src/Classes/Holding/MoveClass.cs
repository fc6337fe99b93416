using CamTay.Classes.Inviting;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Holding;

/// <summary>Takes a class a step onward, or calls it off.</summary>
internal sealed class MoveClass(AppDb db, ClassDesk desk, AuditLog audit, TimeProvider clock)
{
    public Task To(Guid id, ClassState state, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Manage(id, ct);
        var now = clock.GetUtcNow();
        if (state == ClassState.Announced && open.Trainers.Count == 0 && open.Class.Guests.Length == 0) throw new RefusedException(ClassesRefusals.TrainerMissing);
        if (state == ClassState.Finished && open.Sessions.Any(s => s.StartsAt > now)) throw new RefusedException(ClassesRefusals.NotOverYet);
        if (state == ClassState.Closed && await db.Set<Papers.PaperLine>().AnyAsync(l => l.ClassId == id && l.State == Papers.LineState.Waiting, ct)) throw new RefusedException(ClassesRefusals.LinesWaiting);
        open.Class.Move(state, now);
        audit.Record("class.moved", open.Class.Code, state.ToString());
    }, ct);

    /// <summary>People who had said that they come see it on the class's page; nothing reminds them any more.</summary>
    public Task Cancel(Guid id, string? reason, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Manage(id, ct);
        if (await db.Set<Attendance.Mark>().AnyAsync(m => m.ClassId == id && !m.Struck, ct) || await db.Set<Attendance.RollAct>().AnyAsync(a => a.ClassId == id && !a.Struck, ct)) throw new RefusedException(ClassesRefusals.AlreadyAttended);
        open.Class.Cancel(reason);
        audit.Record("class.cancelled", open.Class.Code);
    }, ct);
}
