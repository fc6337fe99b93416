using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Rolls;

/// <summary>A tap as the phone sends it.</summary>
/// <param name="Number">Counts the taps of this phone.</param>
/// <param name="At">The phone's clock when it was tapped.</param>
internal sealed record SentAct(Guid Id, string? Who, string? Kind, long Number, DateTimeOffset At);

/// <summary>What became of a tap: new, same or refused.</summary>
internal sealed record ActAnswer(Guid Id, string How, string? Code = null, string? Text = null);

/// <summary>Takes the trainer's list, from the page or from a phone that was without network. Each tap once; in any order the same comes out.</summary>
internal sealed class TakeRoll(AppDb db, ClassDesk desk, StateAttendance state, IStaff staff, IAccess access, AuditLog audit, Language language, TimeProvider clock)
{
    public const int AtOnce = 200;
    private static readonly TimeSpan SentBy = TimeSpan.FromDays(7);

    private static readonly Dictionary<string, RollKind> Kinds = new(StringComparer.Ordinal)
    {
        ["co-mat"] = RollKind.Present, ["muon"] = RollKind.Late, ["ve-som"] = RollKind.Left, ["vang"] = RollKind.Absent,
    };

    /// <param name="now">The phone's clock at sending: only how long ago each tap was is believed.</param>
    public Task<IReadOnlyList<ActAnswer>> Take(Guid id, Guid session, string device, DateTimeOffset now, IReadOnlyList<SentAct> sent, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Lead(id, ct);
        var found = open.Session(session);
        var received = clock.GetUtcNow();
        if (!open.Class.TakesAttendance) throw new RefusedException(ClassesRefusals.NoListNow);
        if (received < found.OpensAt) throw new RefusedException(ClassesRefusals.TooEarly);
        if (received > found.EndsAt + SentBy) throw new RefusedException(ClassesRefusals.ListTooLate);
        var ids = sent.Select(s => s.Id).ToList();
        var known = await db.Set<RollAct>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var people = (await db.Set<Invitation>().Where(i => i.ClassId == id).Select(i => i.Subject).ToListAsync(ct)).ToHashSet();
        var (answers, touched) = (new List<ActAnswer>(), new HashSet<string>());
        foreach (var one in sent)
        {
            if (Fault(one, open, people) is { } fault) answers.Add(Refused(one, fault));
            else if (known.TryGetValue(one.Id, out var before))
                answers.Add(before.SessionId == session && before.Subject == one.Who && before.Kind == Kinds[one.Kind!] ? new ActAnswer(one.Id, "same") : Refused(one, ClassesRefusals.Conflict));
            else
            {
                var act = Make(one, id, session, device, now, received);
                db.Add(act);
                known[one.Id] = act;
                touched.Add(act.Subject);
                answers.Add(new ActAnswer(one.Id, "new"));
            }
        }
        if (touched.Count > 0) audit.Record("class.roll", open.Class.Code, $"{touched.Count}");
        await db.SaveChangesAsync(ct);
        await state.Of(open.Class, touched, ct);
        return (IReadOnlyList<ActAnswer>)answers;
    }, ct);

    /// <summary>Somebody who came without having been asked joins the class, by staff code.</summary>
    public Task WalkIn(Guid id, string? code, CancellationToken ct) => db.InTransaction(async () =>
    {
        await desk.Hold(id, ct);
        var open = await desk.Lead(id, ct);
        if (!open.Class.TakesAttendance) throw new RefusedException(ClassesRefusals.NoListNow);
        var text = (code ?? "").Trim();
        if (text.Length == 0 || (await staff.Match([new PersonKeys(text, null, null)], ct))[0].Certain is not { } member) throw new RefusedException(ClassesRefusals.NoStaff.With(text));
        if (open.Trainers.Contains(member.Subject)) throw new RefusedException(ClassesRefusals.TrainerAttends);
        if (await db.Set<Invitation>().AnyAsync(i => i.ClassId == id && i.Subject == member.Subject, ct)) return;
        db.Add(new Invitation { ClassId = id, Subject = member.Subject, Answer = Answer.WalkedIn, At = clock.GetUtcNow(), By = access.Account });
    }, ct);

    private RollAct Make(SentAct one, Guid id, Guid session, string device, DateTimeOffset now, DateTimeOffset received)
    {
        var ago = now - one.At;
        return new RollAct
        {
            Id = one.Id, ClassId = id, SessionId = session, Subject = one.Who!, Kind = Kinds[one.Kind!], Number = one.Number, Device = device, By = access.Account,
            CapturedAt = one.At, ReceivedAt = received, At = ago < TimeSpan.Zero ? received : ago > SentBy ? received - SentBy : received - ago,
        };
    }

    private static Refusal? Fault(SentAct one, OpenClass open, HashSet<string> people) =>
        one.Id == Guid.Empty || one.Kind is null || !Kinds.ContainsKey(one.Kind) || one.Who is null ? ClassesRefusals.BadAct
        : one.Who == open.Subject ? ClassesRefusals.NotYourself
        : !people.Contains(one.Who) ? ClassesRefusals.NotOfThisClass
        : null;

    private ActAnswer Refused(SentAct one, Refusal why) => new(one.Id, "refused", why.Code, why.Text(language));
}
