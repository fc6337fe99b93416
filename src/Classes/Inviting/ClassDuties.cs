using CamTay.Classes.Holding;
using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Inviting;

/// <summary>What people themselves have to do: answer an invitation, come to the class.</summary>
internal sealed class ClassDuties(AppDb db, ILearners learners, TimeProvider clock) : IPersonalDuties
{
    public async Task<IReadOnlyList<PersonalDuty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var classes = await db.Set<Class>().AsNoTracking().Where(c => c.State == ClassState.Announced || c.State == ClassState.Running).ToDictionaryAsync(c => c.Id, ct);
        var ids = classes.Keys.ToList();
        var sessions = (await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.ClassId) && s.EndsAt > now).ToListAsync(ct)).Where(s => s.Day <= until).OrderBy(s => s.StartsAt).ToLookup(s => s.ClassId);
        var asked = await db.Set<Invitation>().AsNoTracking().Where(i => ids.Contains(i.ClassId) && (i.Answer == Answer.Invited || i.Answer == Answer.Accepted)).ToListAsync(ct);
        var accounts = await learners.AccountsOf([.. asked.Select(i => i.Subject).Distinct()], ct);
        return
        [
            .. await CalledOff(now, ct),
            .. asked.Where(i => accounts.ContainsKey(i.Subject)).SelectMany(i => i.Answer == Answer.Accepted
                ? sessions[i.ClassId].Select(s => new PersonalDuty(accounts[i.Subject], Come(classes[i.ClassId], s)))
                : sessions[i.ClassId].Take(1).Select(s => new PersonalDuty(accounts[i.Subject], Reply(classes[i.ClassId], s)))),
        ];
    }

    // Whoever keeps the day free is told; it leaves the list when the day has come.
    private async Task<IEnumerable<PersonalDuty>> CalledOff(DateTimeOffset now, CancellationToken ct)
    {
        var ahead = await db.Set<Session>().AsNoTracking().Where(s => s.StartsAt > now).ToListAsync(ct);
        var ids = ahead.Select(s => s.ClassId).Distinct().ToList();
        var off = await db.Set<Class>().AsNoTracking().Where(c => ids.Contains(c.Id) && c.State == ClassState.Cancelled).ToDictionaryAsync(c => c.Id, ct);
        var gone = off.Keys.ToList();
        var told = await db.Set<Invitation>().AsNoTracking().Where(i => gone.Contains(i.ClassId) && (i.Answer == Answer.Accepted || i.Answer == Answer.Waiting)).ToListAsync(ct);
        var accounts = await learners.AccountsOf([.. told.Select(i => i.Subject).Distinct()], ct);
        return told.Where(i => accounts.ContainsKey(i.Subject)).Select(i => new PersonalDuty(accounts[i.Subject], Off(off[i.ClassId], ahead.Where(s => s.ClassId == i.ClassId).MinBy(s => s.StartsAt)!)));
    }

    private static Duty Off(Class c, Session s) => new($"class-off/{c.Id:N}", c.Unit, Permission.Learn, s.Day,
        $"Lớp “{c.Title}” lúc {ClassWords.Hour(s.StartsAt)} đã hủy: {c.Reason}", $"The class “{c.Title}” at {ClassWords.Hour(s.StartsAt)} is cancelled: {c.Reason}", ClassWords.Address(c.Id));

    private static Duty Come(Class c, Session s) => new($"class/{c.Id:N}/{s.Id:N}", c.Unit, Permission.Learn, s.Day,
        $"Dự lớp “{c.Title}” lúc {ClassWords.Hour(s.StartsAt)}", $"Attend the class “{c.Title}” at {ClassWords.Hour(s.StartsAt)}", ClassWords.Address(c.Id));

    // Due the day before, so that a seat that is not wanted reaches the waiting list.
    private static Duty Reply(Class c, Session s) => new($"class-answer/{c.Id:N}", c.Unit, Permission.Learn, s.Day.AddDays(-1),
        $"Trả lời giấy mời lớp “{c.Title}”", $"Answer the invitation to “{c.Title}”", ClassWords.Address(c.Id));
}
