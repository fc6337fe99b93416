using CamTay.Classes.Holding;
using CamTay.Classes.Papers;
using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Attendance;

/// <summary>That somebody attended a session, by one of the three ways, with its strength and its source.</summary>
internal sealed record Stand(string Subject, Session Session, Way Way, Strength Strength, Source Source, DateTimeOffset? CapturedAt)
{
    public DateTimeOffset? ArrivedAt { get; init; }
    public DateTimeOffset? LeftAt { get; init; }
    public bool Late { get; init; }
    public bool Flagged { get; init; }

    /// <summary>A code alone says so, which can be sent to somebody at home: it waits for who is in the room to see her.</summary>
    public bool Waits => Way == Way.Code && Strength == Strength.Declared;
}

/// <summary>
/// What the three ways together say. The trainer, who was in the room, has the last word: whom her list calls absent was not there, whatever code or
/// paper say.
/// </summary>
internal sealed class ReadPresence(AppDb db)
{
    public const string System = "classes";

    /// <param name="subjects">Null: of everybody.</param>
    public async Task<IReadOnlyList<Stand>> Of(Guid id, IReadOnlyCollection<string>? subjects, CancellationToken ct)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.ClassId == id).ToDictionaryAsync(s => s.Id, ct);
        var only = subjects?.ToList();
        var marks = await db.Set<Mark>().AsNoTracking().Where(m => m.ClassId == id && !m.Struck && m.Subject != null && (only == null || only.Contains(m.Subject))).ToListAsync(ct);
        var acts = await db.Set<RollAct>().AsNoTracking().Where(a => a.ClassId == id && !a.Struck && (only == null || only.Contains(a.Subject))).ToListAsync(ct);
        var lines = await db.Set<PaperLine>().AsNoTracking().Where(l => l.ClassId == id && l.State == LineState.Confirmed && (only == null || only.Contains(l.Subject))).ToListAsync(ct);
        var rolls = acts.GroupBy(a => (a.SessionId, a.Subject)).ToDictionary(g => g.Key, g => RollFold.Of(g)!);
        bool Denied(Guid session, string subject) => rolls.GetValueOrDefault((session, subject)) is { Here: false };
        return
        [
            .. marks.Where(m => !Denied(m.SessionId, m.Subject!)).Select(m => OfMark(m, sessions[m.SessionId], rolls.GetValueOrDefault((m.SessionId, m.Subject!)))),
            .. rolls.Where(r => r.Value.Here).Select(r => OfRoll(r.Key.Subject, r.Value, sessions[r.Key.SessionId])),
            .. lines.Where(l => !Denied(l.SessionId, l.Subject)).Select(l => OfPaper(l, sessions[l.SessionId])),
        ];
    }

    // The machine's word and that of somebody in the room: only both together are a measurement.
    private static Stand OfMark(Mark m, Session session, RollState? roll) => new(m.Subject!, session, Way.Code, !m.Flagged && (m.SeenAt is not null || roll is { Here: true }) ? Strength.Measured : Strength.Declared,
        new Source(Source.Self, System, Device: m.Device), null)
    {
        ArrivedAt = m.At, LeftAt = roll?.LeftAt ?? m.LeftAt, Late = m.At > session.LateFrom, Flagged = m.Flagged,
    };

    private static Stand OfRoll(string subject, RollState roll, Session session) => new(subject, session, Way.Roll, Strength.Witnessed,
        new Source(roll.First.By, System, Device: roll.First.Device), roll.First.CapturedAt)
    {
        ArrivedAt = roll.First.At, LeftAt = roll.LeftAt, Late = roll.Late,
    };

    private static Stand OfPaper(PaperLine l, Session session) => new(l.Subject, session, Way.Paper, Strength.Imported,
        new Source(l.ConfirmedBy, System, Import: l.FileId, FileSha256: l.Sha256, Row: l.Number), null);
}
