using System.Text.Json.Serialization;
using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Rolls;

/// <summary>A tap as the phone sends it.</summary>
/// <param name="Who">Ledger subject of somebody on the list.</param>
/// <param name="Number">Counts the taps of this phone.</param>
/// <param name="At">The phone's clock when it was tapped.</param>
/// <param name="Code">Instead of <paramref name="Who"/>: staff code of somebody who came without having been asked.</param>
internal sealed record SentAct(Guid Id, string? Who, string? Kind, long Number, DateTimeOffset At, string? Code = null);

/// <summary>What became of a tap: new, same or refused.</summary>
internal sealed record ActAnswer(Guid Id, string How, string? Code = null, string? Text = null)
{
    [JsonIgnore]
    public Refusal? Why { get; init; }
}

/// <summary>Takes the trainer's list, from the page or from a phone that was without network. Each tap once; in any order the same comes out.</summary>
internal sealed class TakeRoll(AppDb db, ClassDesk desk, StateAttendance state, IStaff staff, IAccess access, AuditLog audit, Language language, TimeProvider clock)
{
    public const int AtOnce = 200;
    private const int LongestCode = 40;
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
        // A phone without network knows nothing of the closing: what it took before still counts.
        if (!open.Class.TakesAttendance && open.Class.State != ClassState.Closed) throw new RefusedException(ClassesRefusals.NoListNow);
        if (received < found.OpensAt) throw new RefusedException(ClassesRefusals.TooEarly);
        if (received > found.EndsAt + SentBy) throw new RefusedException(ClassesRefusals.ListTooLate);
        var ids = sent.Select(s => s.Id).ToList();
        var known = await db.Set<RollAct>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        sent = await Named(sent, ct);
        var people = (await db.Set<Invitation>().Where(i => i.ClassId == id).Select(i => i.Subject).ToListAsync(ct)).ToHashSet();
        var (answers, touched) = (new List<ActAnswer>(), new HashSet<string>());
        foreach (var one in sent)
        {
            if (Fault(one, open, people, When(one, now, received)) is { } fault) answers.Add(Refused(one, fault));
            else if (known.TryGetValue(one.Id, out var before))
                answers.Add(before.SessionId == session && before.Subject == one.Who && before.Kind == Kinds[one.Kind!] ? new ActAnswer(one.Id, "same") : Refused(one, ClassesRefusals.Conflict));
            else
            {
                var act = Make(one, id, session, device, now, received);
                db.Add(act);
                if (people.Add(act.Subject)) db.Add(new Invitation { ClassId = id, Subject = act.Subject, Answer = Answer.WalkedIn, At = received, By = access.Account });
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

    private RollAct Make(SentAct one, Guid id, Guid session, string device, DateTimeOffset now, DateTimeOffset received) => new()
    {
        Id = one.Id, ClassId = id, SessionId = session, Subject = one.Who!, Kind = Kinds[one.Kind!], Number = one.Number, Device = device, By = access.Account,
        CapturedAt = one.At, ReceivedAt = received, At = When(one, now, received),
    };

    private static DateTimeOffset When(SentAct one, DateTimeOffset now, DateTimeOffset received) =>
        now - one.At is var ago && ago < TimeSpan.Zero ? received : ago > SentBy ? received - SentBy : received - ago;

    // Who was not on the list is known to the phone by her staff code only.
    private async Task<IReadOnlyList<SentAct>> Named(IReadOnlyList<SentAct> sent, CancellationToken ct)
    {
        var codes = sent.Where(s => s.Who is null).Select(s => s.Code?.Trim() ?? "").Where(c => c.Length is > 0 and <= LongestCode).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 0) return sent;
        var found = codes.Zip(await staff.Match([.. codes.Select(c => new PersonKeys(c, null, null))], ct)).Where(f => f.Second.Certain is not null).ToDictionary(f => f.First, f => f.Second.Certain!.Subject, StringComparer.Ordinal);
        return [.. sent.Select(s => s.Who is null && s.Code is { } code && found.TryGetValue(code.Trim(), out var who) ? s with { Who = who } : s)];
    }

    private static Refusal? Fault(SentAct one, OpenClass open, HashSet<string> people, DateTimeOffset at) =>
        one.Id == Guid.Empty || one.Kind is null || !Kinds.ContainsKey(one.Kind) || one.Who is null && one.Code is null ? ClassesRefusals.BadAct
        : one.Who is null ? ClassesRefusals.NoStaff.With(one.Code!.Length > LongestCode ? one.Code[..LongestCode] : one.Code)
        : at > open.Class.ClosedAt ? ClassesRefusals.NoListNow
        : one.Who == open.Subject ? ClassesRefusals.NotYourself
        : one.Code is not null && open.Trainers.Contains(one.Who) ? ClassesRefusals.TrainerAttends
        : one.Code is null && !people.Contains(one.Who) ? ClassesRefusals.NotOfThisClass
        : null;

    private ActAnswer Refused(SentAct one, Refusal why) => new(one.Id, "refused", why.Code, why.Text(language)) { Why = why };
}
