using CamTay.Learning.Learners;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Demonstration;

/// <summary>
/// Staff of hospital 1 do the task of their class on 15 September the day before it, most with mistakes, and again three days after it, most without:
/// so the class and the heat map have something to say. Their accounts have no password: nobody signs in to them.
/// </summary>
internal sealed class StoryOfClassTasks(AppDb db, IAccounts accounts, IStaff staff, IUnits units, IActing acting, ClaimStaff claim, ConfirmLearner confirm, IssueTicket tickets, ReceiveTries receive, ILessons lessons) : IStoryPart
{
    private const string Unit = "BV-BN-01", Personnel = "tccb", Task = "benh-an-dien-tu";
    private const int People = 14;
    private static readonly DateOnly Known = new(2026, 9, 11), Before = new(2026, 9, 14), After = new(2026, 9, 18);

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        if (day != Known && day != Before && day != Before.AddDays(1) && day != After && day != After.AddDays(1)) return;
        if (lessons.Find(Task) is not { } lesson || !await accounts.Exists(Personnel, ct)) return;
        try
        {
            foreach (var (person, n) in (await Of(day == Known, ct)).Select((p, n) => (p, n)))
                if (day == Known) await SayWho(person, ct);
                else if (day == Before || day == After) await Begin(person, lesson, ct);
                else await Send(person, lesson, n, day.AddDays(-1), ct);
        }
        finally { acting.AsSystem(); }
    }

    // The first by code is the trainer; whom the other story knows already has an account.
    private async Task<IReadOnlyList<StaffMember>> Of(bool choose, CancellationToken ct)
    {
        var others = await db.Set<Learner>().Where(l => l.Subject != null && l.Account != null).ToDictionaryAsync(l => l.Subject!, l => l.Account, ct);
        return [.. (await staff.Search("", await units.Subtree(Unit, ct), 400, ct)).Where(m => m.Unit is not null).OrderBy(m => m.Code, StringComparer.Ordinal).Skip(1)
            .Where(m => others.TryGetValue(m.Subject, out var account) ? account == Name(m) : choose).Take(People)];
    }

    private static string Name(StaffMember person) => person.Code.ToLowerInvariant();

    private async Task SayWho(StaffMember person, CancellationToken ct)
    {
        acting.AsSystem();
        await accounts.Create(new(Name(person), person.FullName, null, [new("hoc-vien", Unit)]), ct);
        await acting.As(Name(person), ct);
        await claim.Claim(person.Code, ct);
        await acting.As(Personnel, ct);
        await confirm.Confirm(await db.Set<Learner>().Where(l => l.Account == Name(person)).Select(l => l.Id).SingleAsync(ct), ct);
    }

    private async Task Begin(StaffMember person, Lesson lesson, CancellationToken ct)
    {
        await acting.As(Name(person), ct);
        await tickets.Issue(lesson.Code, lesson.Version, Guid.Empty, Whose.Signed, null, ct);
    }

    private async Task Send(StaffMember person, Lesson lesson, int n, DateOnly day, CancellationToken ct)
    {
        await acting.As(Name(person), ct);
        var ticket = await db.Set<Ticket>().AsNoTracking().Where(t => t.LearnerId == db.Set<Learner>().Where(l => l.Account == Name(person)).Select(l => l.Id).Single() && !db.Set<Try>().Any(x => x.Ticket == t.Id)).OrderByDescending(t => t.IssuedAt).FirstAsync(ct);
        var errs = day == Before ? n % 5 != 4 : n % 6 == 3;
        await receive.Receive([new SentTry(new Guid(day.DayNumber, (short)n, 2, [0, 0, 0, 0, 0, 0, 0, 7]), Guid.Empty, Name(person), lesson.Code, lesson.Version, "tu-lam", ticket.Id, ticket.IssuedAt, [.. Acts(lesson, n, day, errs)], true)], ct);
    }

    // Everybody at her own pace, the same in every demonstration; who errs does so at every other step, and comes back from where the mistake led.
    private static IEnumerable<SentAct> Acts(Lesson lesson, int n, DateOnly day, bool errs)
    {
        var at = 0L;
        foreach (var (step, i) in lesson.Steps.Select((s, i) => (s, i)))
        {
            if (errs && (i + n) % 2 == 0 && step.Wrong.FirstOrDefault(w => w.Act is not null) is { } wrong)
            {
                yield return new SentAct(at += Pause(), wrong.Act!);
                if (wrong.Back is { } back) yield return new SentAct(at += Pause(), back);
            }
            yield return new SentAct(at += Pause(), step.Right[0].Act, step.Right[0].Fields.Count == 0 ? null : step.Right[0].Fields.ToDictionary(f => f.Key, f => f.Value[0]));

            long Pause() => 2300 + (((day.DayNumber * 29L) + (n * 611) + (i * 1013) + at) % 4100);
        }
    }
}
