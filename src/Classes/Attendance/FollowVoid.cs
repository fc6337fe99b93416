using CamTay.Classes.Holding;
using CamTay.Classes.Papers;
using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Attendance;

/// <summary>An attendance that a person voids in the ledger leaves the class's lists too, whatever way it had come by.</summary>
internal sealed class FollowVoid(AppDb db, AuditLog audit) : IVoidFollower
{
    public async Task Follow(Entry entry, Source by, CancellationToken ct = default)
    {
        if (entry.Verb != Verb.Attended || entry.Source?.System != ReadPresence.System) return;
        if (await db.Set<Class>().SingleOrDefaultAsync(c => c.Code == entry.Facts.Code, ct) is not { } of) return;
        var sessions = (await db.Set<Session>().Where(s => s.ClassId == of.Id).ToListAsync(ct)).Where(s => s.Day == entry.Day).Select(s => s.Id).ToList();
        foreach (var mark in await db.Set<Mark>().Where(m => sessions.Contains(m.SessionId) && m.Subject == entry.Subject).ToListAsync(ct)) mark.Struck = true;
        foreach (var act in await db.Set<RollAct>().Where(a => sessions.Contains(a.SessionId) && a.Subject == entry.Subject).ToListAsync(ct)) act.Struck = true;
        foreach (var line in await db.Set<PaperLine>().Where(l => sessions.Contains(l.SessionId) && l.Subject == entry.Subject && l.State == LineState.Confirmed).ToListAsync(ct)) line.Refuse(by.Account);
        audit.Record("class.struck", of.Code);
    }
}
