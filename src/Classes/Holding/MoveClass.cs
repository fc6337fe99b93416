using CamTay.Classes.Attendance;
using CamTay.Classes.Papers;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Holding;

/// <summary>Takes a class a step onward, or calls it off.</summary>
internal sealed class MoveClass(AppDb db, ClassDesk desk, ReadPresence presence, AuditLog audit, TimeProvider clock)
{
    public Task To(Guid id, ClassState state, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Manage(id, ct);
        var now = clock.GetUtcNow();
        if (state == ClassState.Announced && open.Trainers.Count == 0 && open.Class.Guests.Length == 0) throw new RefusedException(ClassesRefusals.TrainerMissing);
        if (state == ClassState.Finished && open.Sessions.Any(s => s.StartsAt > now)) throw new RefusedException(ClassesRefusals.NotOverYet);
        if (state == ClassState.Closed) await Decided(id, ct);
        open.Class.Move(state, now);
        audit.Record("class.moved", open.Class.Code, state.ToString());
    }, ct);

    private async Task Decided(Guid id, CancellationToken ct)
    {
        if (await db.Set<PaperLine>().AnyAsync(l => l.ClassId == id && l.State == LineState.Waiting, ct)) throw new RefusedException(ClassesRefusals.LinesWaiting);
        var waiting = (await presence.Of(id, null, ct)).GroupBy(s => (s.Subject, s.Session.Id)).Count(g => g.All(s => s.Waits));
        if (waiting > 0) throw new RefusedException(ClassesRefusals.ArrivalsWaiting.With(waiting));
    }

    /// <summary>People who had said that they come, or wait for a seat, find it among their tasks until the day has passed.</summary>
    public Task Cancel(Guid id, string? reason, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Manage(id, ct);
        if (await db.Set<Mark>().AnyAsync(m => m.ClassId == id && !m.Struck, ct) || await db.Set<RollAct>().AnyAsync(a => a.ClassId == id && !a.Struck, ct)
            || await db.Set<PaperLine>().AnyAsync(l => l.ClassId == id && l.State != LineState.Refused, ct)) throw new RefusedException(ClassesRefusals.AlreadyAttended);
        open.Class.Cancel(reason);
        audit.Record("class.cancelled", open.Class.Code);
    }, ct);
}
