using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Comparing;

/// <summary>Asks the people of a class to do its tasks: before it begins, and within a week after it ended. Without both nobody can say what changed.</summary>
internal sealed class TaskDuties(AppDb db, ReadPresence presence, ILearners learners, TimeProvider clock) : IPersonalDuties
{
    private const int WithinDays = 7;

    public async Task<IReadOnlyList<PersonalDuty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var (now, since) = (clock.GetUtcNow(), LocalDays.StartOf(today.AddDays(-WithinDays)));
        var classes = await db.Set<Class>().AsNoTracking().Where(c => (c.Before != "" || c.After != "") && c.State != ClassState.Draft && c.State != ClassState.Cancelled
            && db.Set<Session>().Any(s => s.ClassId == c.Id && s.EndsAt > since)).ToListAsync(ct);
        var duties = new List<PersonalDuty>();
        foreach (var of in classes)
        {
            var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.ClassId == of.Id).ToListAsync(ct);
            var (times, first, last) = (TaskTimes.Of(sessions), sessions.Min(s => s.Day), LocalDays.DayOf(sessions.Max(s => s.EndsAt)));
            if (now < times.BeforeUntil && of.Before.Length > 0 && first <= until) duties.AddRange(await Ask(of, await Coming(of, ct), of.Before, times.Before, Before(of, first), ct));
            else if (now >= times.AfterFrom && of.After.Length > 0 && today <= last.AddDays(WithinDays)) duties.AddRange(await Ask(of, await Came(of, ct), of.After, times.After, After(of, last), ct));
        }
        return duties;
    }

    private async Task<IEnumerable<PersonalDuty>> Ask(Class of, IReadOnlyList<string> subjects, string lessons, Func<MeasuredTry, bool> inTime, Duty duty, CancellationToken ct)
    {
        var accounts = await learners.AccountsOf(subjects, ct);
        var wanted = Class.Words(lessons);
        var done = (await learners.Tries([.. accounts.Keys], wanted, ct)).Where(inTime).GroupBy(t => t.Subject).Where(g => wanted.All(w => g.Any(t => t.Lesson == w))).Select(g => g.Key).ToHashSet();
        return accounts.Where(a => !done.Contains(a.Key)).Select(a => new PersonalDuty(a.Value, duty));
    }

    private async Task<IReadOnlyList<string>> Coming(Class of, CancellationToken ct) =>
        await db.Set<Invitation>().AsNoTracking().Where(i => i.ClassId == of.Id && (i.Answer == Answer.Accepted || i.Answer == Answer.WalkedIn)).Select(i => i.Subject).ToListAsync(ct);

    private async Task<IReadOnlyList<string>> Came(Class of, CancellationToken ct) =>
        [.. (await presence.Of(of.Id, null, ct)).Where(s => !s.Waits).Select(s => s.Subject).Distinct()];

    private static Duty Before(Class c, DateOnly day) => new($"class-before/{c.Id:N}", c.Unit, Permission.Learn, day,
        $"Tự làm bài trước lớp “{c.Title}”", $"Do the tasks before the class “{c.Title}” unaided", ClassWords.Address(c.Id));

    private static Duty After(Class c, DateOnly day) => new($"class-after/{c.Id:N}", c.Unit, Permission.Learn, day.AddDays(WithinDays),
        $"Tự làm bài sau lớp “{c.Title}”", $"Do the tasks after the class “{c.Title}” unaided", ClassWords.Address(c.Id));
}
