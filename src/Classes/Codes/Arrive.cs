using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Codes;

/// <summary>What the learner sees of the session whose code she scanned.</summary>
/// <param name="Counts">Somebody in the room has seen her too.</param>
internal sealed record Arrival(Class Class, Session Session, Mark? Mark, bool MayLeave, bool Counts);

/// <summary>The account that is signed in attends, or leaves, by the code that its phone has scanned.</summary>
internal sealed class Arrive(AppDb db, ClassDesk desk, ScanProof proof, AdmitArrival admit, ReadPresence presence, StateAttendance state, IAccess access, AuditLog audit, TimeProvider clock)
{
    private static readonly TimeSpan LeavingBegins = TimeSpan.FromMinutes(30);

    public async Task<Arrival> Look(Guid session, CancellationToken ct)
    {
        var found = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == session, ct) ?? throw new RefusedException(ClassesRefusals.NotACode);
        var of = await db.Set<Class>().SingleAsync(c => c.Id == found.ClassId, ct);
        if (of.State == ClassState.Draft) throw new RefusedException(ClassesRefusals.NotACode);
        var mark = await db.Set<Mark>().SingleOrDefaultAsync(m => m.SessionId == session && m.Account == access.Account, ct);
        var counts = mark?.Subject is { } me && (await presence.Of(of.Id, [me], ct)).Any(s => s.Session.Id == session && s.Strength > Strength.Declared);
        return new Arrival(of, found, mark, mark is { LeftAt: null, Struck: false } && clock.GetUtcNow() >= found.EndsAt - LeavingBegins, counts);
    }

    /// <summary>The same account again changes nothing; near the end a fresh scan says that she leaves.</summary>
    public Task Do(HttpContext http, Guid session, CancellationToken ct) => db.InTransaction(async () =>
    {
        access.Require(Permission.Learn);
        var seen = await Look(session, ct);
        await desk.Hold(seen.Class.Id, ct);
        seen = await Look(session, ct);
        if (seen.Mark is { Struck: true }) throw new RefusedException(ClassesRefusals.Struck);
        if (seen.Mark is not null && !seen.MayLeave) return;
        var scan = proof.Read(http, session) ?? throw new RefusedException(ClassesRefusals.ScanAgain);
        ReadCode.Open(seen.Class, seen.Session, scan.At);
        // The ticket says that a person of this class's people was there; who takes it along for somebody else spends it.
        if (await db.Set<Mark>().AnyAsync(m => m.Scan == scan.Id, ct)) throw new RefusedException(ClassesRefusals.ScanSpent);
        if (seen.Mark is { } mark) mark.LeftAt = scan.At;
        else await Enter(seen, scan, ct);
        proof.Spend(http);
    }, ct);

    private async Task Enter(Arrival seen, Scan scan, CancellationToken ct)
    {
        var me = await desk.Me(ct);
        if (me is not null && !await admit.Admit(seen.Class.Id, me, access.Account, ct)) throw new RefusedException(ClassesRefusals.TrainerAttends);
        var flagged = await db.Set<Mark>().AnyAsync(m => m.SessionId == seen.Session.Id && m.Device == scan.Device, ct);
        db.Add(new Mark { ClassId = seen.Class.Id, SessionId = seen.Session.Id, Account = access.Account, Subject = me, At = scan.At, Scan = scan.Id, Device = scan.Device, Flagged = flagged });
        audit.Record("class.attended", seen.Class.Code, flagged ? "flagged" : "");
        await db.SaveChangesAsync(ct);
        if (me is not null) await state.Of(seen.Class, [me], ct);
    }
}
