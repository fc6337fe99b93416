using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Competence;

/// <summary>Brings the ledger to what the tries of a member of staff now show: appends what is missing, voids what no longer follows. Repeating it changes nothing.</summary>
internal sealed class StateCompetence(AppDb db, ReadTrials trials, ILedger ledger, ILedgerReader reader, IStaff staff, ReadCompetence competence, IEnumerable<ICompetenceFollower> followers, KeepRefreshers refreshers, TimeProvider clock)
{
    public const string System = "learning";
    private static readonly Source Source = new("system", System);

    private sealed record Said(Verb Verb, string Code, int? Level, Trial By, string? Witness);

    /// <summary>After tries arrived. They change what their own learners have shown, and nobody else's: what was received first stands.</summary>
    public async Task After(IReadOnlyList<Try> taken, CancellationToken ct)
    {
        var own = taken.Where(t => t.Mode == Mode.Alone).Select(t => t.LearnerId).Distinct().ToList();
        if (own.Count == 0) return;
        foreach (var learner in await db.Set<Learner>().Where(l => own.Contains(l.Id) && l.Account != null).ToListAsync(ct)) await Of(learner, ct);
    }

    public async Task Of(Learner learner, CancellationToken ct)
    {
        var shown = await trials.Of(learner.Id, ct);
        if (learner.Account is not null) await refreshers.Keep(learner.Id, shown, ct);
        if (learner.Subject is not { } subject) return;
        var said = SkillFold.Of(shown).SelectMany(s => s.Changes).Select(c => new Said(Verb.Demonstrated, c.Skill, c.Level, c.By, c.Basis.LastOrDefault(t => t.Witness is not null)?.Witness ?? c.By.Witness))
            .Concat(shown.Where(t => t.Qualifies).GroupBy(t => t.Lesson).Select(g => g.OrderBy(t => t.At).ThenBy(t => t.Id).First()).Select(t => new Said(Verb.Completed, t.Lesson, null, t, t.Witness)))
            .OrderBy(s => s.By.At).ToList();
        var units = await staff.UnitsOn([.. said.Select(s => (subject, LocalDays.DayOf(s.By.At))).Distinct()], ct);
        var before = (await reader.OfSubjects([subject], ct)).Where(e => e.Source?.System == System).ToDictionary(e => e.Id);
        var (kept, added) = (new HashSet<Guid>(), new List<NewEntry>());
        foreach (var one in said)
            if (units.TryGetValue((subject, LocalDays.DayOf(one.By.At)), out var unit))
            {
                var id = Enumerable.Range(0, int.MaxValue).Select(n => IdOf(subject, one, n)).First(i => !before.TryGetValue(i, out var e) || e.VoidedBy is null);
                kept.Add(id);
                if (!before.ContainsKey(id)) added.Add(Entry(id, subject, unit, one));
            }
        var voids = before.Values.Where(e => e.VoidedBy is null && !kept.Contains(e.Id)).Select(Void);
        await ledger.Append([.. voids, .. added], ct: ct);
        if ((said.Any(s => s.Verb == Verb.Demonstrated) || before.Values.Any(e => e.Verb == Verb.Demonstrated)) && await competence.Of(subject, shown, ct) is { } now)
            foreach (var follower in followers) await follower.Follow(now, ct);
    }

    // A level that rests on a try beside a supervisor rests on her word that it was this person.
    private static NewEntry Entry(Guid id, string subject, string unit, Said said) => new()
    {
        Id = id, Subject = subject, Verb = said.Verb, Unit = unit, OccurredAt = said.By.At, Source = Source with { Witness = said.Witness },
        Strength = said.Witness is null ? Strength.Measured : Strength.Witnessed,
        Facts = said.Verb == Verb.Completed ? new Facts { Group = "lesson", Code = said.Code } : new Facts { Code = said.Code, Value = said.Level },
    };

    private NewEntry Void(Entry old) => new()
    {
        Id = IdFrom("void", old.Id.ToString()), Subject = Subjects.Account(Source.Account), Verb = Verb.Voided, Unit = old.Unit, OccurredAt = clock.GetUtcNow(),
        Source = Source, Strength = Strength.Measured, Voids = old.Id, Facts = new Facts { Reason = "các lần làm không còn cho thấy điều này" },
    };

    // The id follows from the try that decided, so that the same tries in any order say the same.
    private static Guid IdOf(string subject, Said said, int again) => IdFrom(subject, said.Verb.ToString(), said.Code, $"{said.Level}", said.By.Id.ToString(), $"{again}");

    private static Guid IdFrom(params string[] parts)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes("learning\u001F" + string.Join('\u001F', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
