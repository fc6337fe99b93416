using CamTay.Classes.Attendance;
using CamTay.Classes.Files;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.Classes.Papers;
using CamTay.Classes.Rolls;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Demonstration;

/// <summary>The classes of the demonstration: announced a week before, held with one of the three ways of attendance, closed or left open; two still to come.</summary>
internal sealed class StoryOfClasses(AppDb db, SaveClass save, MoveClass move, ClassDesk desk, TakeRoll roll, DecidePaper paper, KeepFile files, StateAttendance state, IStaff staff, IUnits units, TimeProvider story) : IStoryPart
{
    private const int Ahead = 7, People = 24, Shared = 3;

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        foreach (var told in ToldClass.All)
        {
            if (day == told.Day.AddDays(-Ahead)) await Announce(told, ct);
            else if (day == told.Day && await Find(told, ct) is { } held) await Hold(told, held, ct);
            else if (day == told.Day.AddDays(2) && told.Closed && await Find(told, ct) is { } over) await Close(over, ct);
        }
    }

    private Task<Class?> Find(ToldClass told, CancellationToken ct) => db.Set<Class>().SingleOrDefaultAsync(c => c.Code == told.Code, ct);

    private async Task Announce(ToldClass told, CancellationToken ct)
    {
        if (!(await units.All(ct)).ContainsKey(told.Unit)) return;
        var people = await Around(told, ct);
        if (people.Count < 4) return;
        var id = await save.Make(told.Form(people[0].Code), ct);
        await move.To(id, ClassState.Announced, ct);
        await db.InTransaction(() =>
        {
            var seats = 0;
            foreach (var (member, n) in people.Skip(1).Select((m, n) => (m, n)))
            {
                var answer = n % 7 == 3 ? Answer.Invited : n % 11 == 5 ? Answer.Declined : ++seats <= told.Seats ? Answer.Accepted : Answer.Waiting;
                db.Add(new Invitation { ClassId = id, Subject = member.Subject, Answer = answer, At = story.GetUtcNow(), AnsweredAt = answer == Answer.Invited ? null : story.GetUtcNow().AddSeconds(n), By = "nvy" });
            }
            return Task.CompletedTask;
        }, ct);
    }

    private async Task<IReadOnlyList<StaffMember>> Around(ToldClass told, CancellationToken ct) =>
        [.. (await staff.Search("", await units.Subtree(told.Unit, ct), 400, ct)).Where(m => m.Unit is not null).OrderBy(m => m.Code, StringComparer.Ordinal).Take(People)];

    private async Task Hold(ToldClass told, Class held, CancellationToken ct)
    {
        await move.To(held.Id, ClassState.Running, ct);
        var session = await db.Set<Session>().Where(s => s.ClassId == held.Id).OrderBy(s => s.StartsAt).FirstAsync(ct);
        var coming = await db.Set<Invitation>().Where(i => i.ClassId == held.Id && i.Answer == Answer.Accepted).Select(i => i.Subject).ToListAsync(ct);
        coming = [.. coming.Order(StringComparer.Ordinal)];
        if (told.Way == Way.Code) await Scan(held, session, coming, ct);
        else if (told.Way == Way.Paper) await Sign(held, session, coming, told.Confirmed, ct);
        if (told.Way == Way.Roll) await Call(held, session, coming.Select((s, n) => (s, n % 9 == 8 ? "vang" : n % 6 == 5 ? "muon" : "co-mat")), ct);
        else if (told.Way == Way.Code) await Call(held, session, [.. coming.TakeLast(2).Select(s => (s, "co-mat")), .. coming.SkipLast(2).Skip(Shared).Take(1).Select(s => (s, "vang"))], ct);
        await move.To(held.Id, ClassState.Finished, ct);
    }

    // One phone serves two: the second is flagged, and was not in the room when the trainer looked.
    private Task Scan(Class held, Session session, IReadOnlyList<string> coming, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(held.Id, ct);
        foreach (var (subject, n) in coming.SkipLast(2).Select((s, n) => (s, n)))
        {
            var mark = new Mark { ClassId = held.Id, SessionId = session.Id, Account = $"mo-phong-{n}", Subject = subject, At = session.StartsAt.AddMinutes(n * 2 - 12), Scan = Guid.CreateVersion7(), Device = $"{(n == Shared ? Shared - 1 : n):x16}", Flagged = n == Shared };
            if (!mark.Flagged) mark.See("nvy", session.StartsAt.AddMinutes(40));
            db.Add(mark);
        }
        await db.SaveChangesAsync(ct);
        await state.Of(held, coming, ct);
    }, ct);

    private async Task Call(Class held, Session session, IEnumerable<(string Who, string Kind)> said, CancellationToken ct)
    {
        var now = story.GetUtcNow();
        var taps = said.Select((s, n) => new SentAct(Guid.CreateVersion7(), s.Who, s.Kind, n + 1, now)).ToList();
        if (taps.Count > 0) await roll.Take(held.Id, session.Id, "may-mo-phong", now, taps, ct);
    }

    private async Task Sign(Class held, Session session, IReadOnlyList<string> coming, bool confirmed, CancellationToken ct)
    {
        var picture = DrawnPage.Of(coming.Count, session.Day.DayNumber);
        var sent = files.Describe(held.Id, session.Id, Purpose.SignedList, "danh-sach-mo-phong.png", FileKind.Png.Type, picture);
        var photo = new StoredFile { ClassId = sent.ClassId, SessionId = sent.SessionId, Purpose = sent.Purpose, Name = sent.Name, Type = sent.Type, Size = sent.Size, Sha256 = sent.Sha256, At = sent.At, By = "truong-don-vi" };
        var lines = coming.Select((s, n) => new PaperLine { ClassId = held.Id, SessionId = session.Id, FileId = photo.Id, Sha256 = photo.Sha256, Number = n + 1, Subject = s }).ToList();
        await files.Keep(photo, picture, ct, () => { db.AddRange(lines); return Task.CompletedTask; });
        if (confirmed) await paper.Decide(held.Id, photo.Id, [.. lines.Where((_, n) => n % 8 != 7).Select(l => l.Id)], true, ct);
    }

    private Task Close(Class over, CancellationToken ct) => move.To(over.Id, ClassState.Closed, ct);
}
