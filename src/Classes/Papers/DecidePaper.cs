using CamTay.Classes.Attendance;
using CamTay.Classes.Files;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Papers;

/// <summary>A second person compares names with the photograph: who is confirmed attended, of the others nothing is said.</summary>
internal sealed class DecidePaper(AppDb db, ClassDesk desk, StateAttendance state, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <param name="signed">Lines whose signature was seen; every other waiting line of the photograph is refused when <paramref name="rest"/> says so.</param>
    public Task Decide(Guid id, Guid file, IReadOnlyCollection<Guid> signed, bool rest, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Lead(id, ct);
        var photo = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == file && f.ClassId == id && f.Purpose == Purpose.SignedList, ct) ?? throw new RefusedException(ClassesRefusals.NoFile);
        if (photo.By == access.Account) throw new RefusedException(ClassesRefusals.OwnPaper);
        if (!open.Class.TakesAttendance) throw new RefusedException(ClassesRefusals.NoListNow);
        var lines = await db.Set<PaperLine>().Where(l => l.FileId == file && l.State == LineState.Waiting).ToListAsync(ct);
        var seen = lines.Where(l => signed.Contains(l.Id)).ToList();
        if (seen.Count < signed.Count) throw new RefusedException(ClassesRefusals.LineDecided);
        if (seen.Count == 0 && !rest) throw new RefusedException(ClassesRefusals.NobodyChosen);
        if (seen.Any(l => l.Subject == open.Subject)) throw new RefusedException(ClassesRefusals.NotYourself);
        foreach (var line in seen) line.Confirm(access.Account, clock.GetUtcNow());
        if (rest) foreach (var line in lines.Except(seen)) line.Refuse(access.Account, clock.GetUtcNow());
        var subjects = seen.Select(l => l.Subject).ToList();
        var known = await db.Set<Invitation>().Where(i => i.ClassId == id).Select(i => i.Subject).ToListAsync(ct);
        db.AddRange(subjects.Except(known).Select(s => new Invitation { ClassId = id, Subject = s, Answer = Answer.WalkedIn, At = clock.GetUtcNow(), By = access.Account }));
        audit.Record("class.paper-confirmed", open.Class.Code, $"{seen.Count}/{lines.Count}");
        await db.SaveChangesAsync(ct);
        await state.Of(open.Class, subjects, ct);
    }, ct);
}
