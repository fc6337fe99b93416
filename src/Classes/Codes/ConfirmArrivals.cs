using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Codes;

/// <summary>Somebody who leads the class looks at the room and says that those who have scanned are there: the second fact that makes a scan a measurement.</summary>
internal sealed class ConfirmArrivals(AppDb db, ClassDesk desk, StateAttendance state, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <summary>While the room can be looked at; later every person is called by the list.</summary>
    public static bool InTheRoom(OpenClass open, Session session, DateTimeOffset now) => open.Class.TakesAttendance && now >= session.OpensAt && now <= session.ShutsAt;

    /// <summary>Scans of a session that wait for that look. Whose phone had served somebody else is called by name.</summary>
    public static IQueryable<Mark> Waiting(AppDb db, Guid session) => db.Set<Mark>().Where(m => m.SessionId == session && !m.Struck && !m.Flagged && m.SeenAt == null);

    /// <param name="shown">Scans whose names stood on the screen; who scanned meanwhile waits for the next look.</param>
    public Task<int> Confirm(Guid id, Guid session, IReadOnlyCollection<Guid> shown, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Lead(id, ct);
        var now = clock.GetUtcNow();
        if (!InTheRoom(open, open.Session(session), now)) throw new RefusedException(ClassesRefusals.RoomIsEmpty);
        // Nobody confirms herself.
        var seen = (await Waiting(db, session).Where(m => m.Account != access.Account).ToListAsync(ct)).Where(m => shown.Contains(m.Id) && (m.Subject is null || m.Subject != open.Subject)).ToList();
        if (seen.Count == 0) throw new RefusedException(ClassesRefusals.NobodyChosen);
        foreach (var mark in seen) mark.See(access.Account, now);
        audit.Record("class.seen", open.Class.Code, $"{seen.Count}");
        await db.SaveChangesAsync(ct);
        await state.Of(open.Class, [.. seen.Select(m => m.Subject).OfType<string>().Distinct()], ct);
        return seen.Count;
    }, ct);
}
