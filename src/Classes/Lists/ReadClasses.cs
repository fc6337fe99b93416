using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Lists;

/// <summary>A class in a list. <paramref name="Mine"/>: how the reader stands to it, null when she is not asked.</summary>
internal sealed record ClassLine(Class Class, string UnitName, Session? First, Session? Last, int Seated, int Asked, Answer? Mine, bool Trains, bool Leads)
{
    public bool Over(DateTimeOffset now) => Class.State is ClassState.Closed or ClassState.Cancelled or ClassState.Finished || Last is { } last && last.EndsAt < now;

    public bool Going(DateTimeOffset now) => !Over(now) && (Class.State == ClassState.Running || First is { } first && first.OpensAt <= now);
}

/// <summary>Classes of the units that the account looks after, those to which it is asked, and those that it teaches.</summary>
internal sealed class ReadClasses(AppDb db, ClassDesk desk, IUnits units, IAccess access)
{
    public async Task<IReadOnlyList<ClassLine>> All(CancellationToken ct)
    {
        var me = await desk.Me(ct);
        var mine = me is null ? [] : await db.Set<Invitation>().AsNoTracking().Where(i => i.Subject == me).ToDictionaryAsync(i => i.ClassId, i => i.Answer, ct);
        var taught = me is null ? [] : (await db.Set<Trainer>().AsNoTracking().Where(t => t.Subject == me).Select(t => t.ClassId).ToListAsync(ct)).ToHashSet();
        var names = await units.All(ct);
        var classes = (await db.Set<Class>().AsNoTracking().ToListAsync(ct)).Where(c => access.May(Permission.ManageClasses, c.Unit) || taught.Contains(c.Id)
            || c.State != ClassState.Draft && (mine.ContainsKey(c.Id) || access.May(Permission.ViewLearning, c.Unit))).ToList();
        var ids = classes.Select(c => c.Id).ToList();
        var sessions = (await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.ClassId)).ToListAsync(ct)).ToLookup(s => s.ClassId);
        var asked = (await db.Set<Invitation>().AsNoTracking().Where(i => ids.Contains(i.ClassId)).GroupBy(i => new { i.ClassId, i.Answer }).Select(g => new { g.Key.ClassId, g.Key.Answer, Count = g.Count() }).ToListAsync(ct)).ToLookup(g => g.ClassId);
        return
        [
            .. classes.Select(c => new ClassLine(c, names.GetValueOrDefault(c.Unit)?.Name ?? c.Unit, sessions[c.Id].MinBy(s => s.StartsAt), sessions[c.Id].MaxBy(s => s.EndsAt),
                asked[c.Id].Where(a => a.Answer is Answer.Accepted or Answer.WalkedIn).Sum(a => a.Count), asked[c.Id].Sum(a => a.Count),
                mine.TryGetValue(c.Id, out var answer) ? answer : null, taught.Contains(c.Id), access.May(Permission.ManageClasses, c.Unit)))
                .OrderBy(l => l.First?.StartsAt).ThenBy(l => l.Class.Code, StringComparer.Ordinal),
        ];
    }
}
