using CamTay.Learning.Learners;
using CamTay.Learning.Mine;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Demonstration;

/// <summary>A nurse of the demonstration says who she is, works shifts, and learns two skills in three sittings; the head of a centre is known too, so that he can supervise. Through the doors of real life.</summary>
internal sealed class StoryOfLearning(AppDb db, IAccounts accounts, IStaff staff, IUnits units, IActing acting, ClaimStaff claim, ConfirmLearner confirm, SetShifts shifts, IssueTicket tickets, ReceiveTries receive, ILessons lessons) : IStoryPart
{
    private const string Nurse = "hoc-vien", Head = "truong-don-vi", Personnel = "tccb";
    private const string Record = "benh-an-dien-tu", Fraud = "nhan-ra-lua-dao", Prescription = "ke-don-dien-tu";
    private static readonly DateOnly Known = new(2026, 9, 10);

    /// <summary>What the nurse does on which day, one lesson directly after the other.</summary>
    private static readonly Dictionary<DateOnly, string[]> Sittings = new()
    {
        [new(2026, 9, 14)] = [Record, Fraud], [new(2026, 9, 23)] = [Fraud, Record], [new(2026, 9, 30)] = [Record, Fraud], [new(2026, 11, 9)] = [Prescription],
    };

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        if (day != Known && !Sittings.ContainsKey(day) && !Sittings.ContainsKey(day.AddDays(-1))) return;
        if (!await accounts.Exists(Nurse, ct)) return;
        try
        {
            if (day == Known)
            {
                await SayWho(Nurse, "BV-BN-01", "dieu-duong", ct);
                await SayWho(Head, "TTYT-BN-01", "bac-si", ct);
                await acting.As(Nurse, ct);
                await shifts.Set("SCDN", "2026-09-01", ct);
            }
            await acting.As(Nurse, ct);
            if (Sittings.TryGetValue(day.AddDays(-1), out var before)) await Send(day.AddDays(-1), before, ct);
            if (Sittings.TryGetValue(day, out var now))
                foreach (var lesson in now.Select(lessons.Find).OfType<Lesson>()) await tickets.Issue(lesson.Code, lesson.Version, Guid.Empty, Whose.Signed, null, ct);
        }
        finally { acting.AsSystem(); }
    }

    private async Task SayWho(string account, string unit, string group, CancellationToken ct)
    {
        var people = (await staff.Search("", await units.Subtree(unit, ct), 400, ct)).OrderBy(p => p.Group != group).ThenBy(p => p.Code, StringComparer.Ordinal);
        if (people.FirstOrDefault() is not { } person) return;
        await acting.As(account, ct);
        await claim.Claim(person.Code, ct);
        await acting.As(Personnel, ct);
        await confirm.Confirm(await db.Set<Learner>().Where(l => l.Account == account).Select(l => l.Id).SingleAsync(ct), ct);
    }

    /// <summary>Her phone had no network until the next day; the tickets say when it was.</summary>
    private async Task Send(DateOnly day, IReadOnlyList<string> done, CancellationToken ct)
    {
        var mine = await db.Set<Learner>().SingleAsync(l => l.Account == Nurse, ct);
        var leave = (await db.Set<Ticket>().AsNoTracking().Where(t => t.LearnerId == mine.Id && !db.Set<Try>().Any(x => x.Ticket == t.Id)).ToListAsync(ct)).ToDictionary(t => t.Lesson);
        var sent = done.Where(leave.ContainsKey).Select((code, n) => Made(day, n, lessons.Find(code)!, leave[code]));
        await receive.Receive([.. sent], ct);
    }

    // The same ids and paces every time: what follows from them is the same in every demonstration.
    private static SentTry Made(DateOnly day, int n, Lesson lesson, Ticket ticket)
    {
        var at = 0L;
        var acts = lesson.Steps.Select((step, i) => new SentAct(at += 2100 + (((day.DayNumber * 31L) + (n * 17) + (i * 1009)) % 3700), step.Right[0].Act,
            step.Right[0].Fields.Count == 0 ? null : step.Right[0].Fields.ToDictionary(f => f.Key, f => f.Value[0]))).ToList();
        return new SentTry(new Guid(day.DayNumber, (short)n, 1, [0, 0, 0, 0, 0, 0, 0, 7]), Guid.Empty, Nurse, lesson.Code, lesson.Version, "tu-lam", ticket.Id, ticket.IssuedAt, acts, true);
    }
}
