using System.Security.Cryptography;
using System.Text;
using CamTay.Classes.Holding;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Classes.Attendance;

/// <summary>
/// Brings the ledger to what code, list and paper now say. One entry stands for a person, a class and a day (the key that import files have too),
/// of the greatest strength that is known; the weaker is voided when the stronger comes. Repeating it changes nothing.
/// </summary>
internal sealed class StateAttendance(ReadPresence presence, ILedger ledger, ILedgerReader reader, IStaff staff, IAccess access, TimeProvider clock)
{
    private const string Stronger = "đã có chứng cứ mạnh hơn cho cùng lớp, cùng ngày", NoLonger = "danh sách điểm danh không còn cho thấy người này có mặt";

    /// <summary>Call with the class held.</summary>
    public async Task Of(Class of, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0) return;
        var best = (await presence.Of(of.Id, subjects, ct)).GroupBy(s => (s.Subject, s.Session.Day))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Strength).ThenBy(s => s.Session.StartsAt).ThenBy(s => s.Way).First());
        var before = (await reader.OfSubjects([.. subjects], ct)).Where(e => e.Verb == Verb.Attended && e.Facts.Code == of.Code).ToList();
        var units = await Units(best.Keys, ct);
        var (added, voided) = (new List<NewEntry>(), new List<NewEntry>());
        foreach (var key in best.Keys.Union(before.Where(Ours).Select(e => (e.Subject, e.Day))).OrderBy(k => k.Subject, StringComparer.Ordinal).ThenBy(k => k.Day))
        {
            var standing = before.Where(e => e.VoidedBy is null && (e.Subject, e.Day) == key).OrderByDescending(e => e.Strength).ThenBy(e => e.Seq).ToList();
            if (!best.TryGetValue(key, out var said) || !units.TryGetValue(key, out var unit))
            {
                voided.AddRange(standing.Where(Ours).Select(e => Void(e, NoLonger)));
                continue;
            }
            // Ours can only be as strong as what is said now; another's entry of at least that strength says it already.
            var kept = standing.FirstOrDefault(e => Ours(e) ? e.Strength == said.Strength : e.Strength >= said.Strength);
            voided.AddRange(standing.Where(e => e != kept && (Ours(e) || e.Strength < said.Strength)).Select(e => Void(e, e.Strength > said.Strength ? NoLonger : Stronger)));
            if (kept is null) added.Add(Entry(said, unit, of, before));
        }
        if (added.Count + voided.Count > 0) await ledger.Append([.. voided, .. added], ct: ct);
    }

    private static bool Ours(Entry e) => e.Source?.System == ReadPresence.System;

    private async Task<IReadOnlyDictionary<(string Subject, DateOnly Day), string>> Units(IEnumerable<(string Subject, DateOnly Day)> asked, CancellationToken ct)
    {
        var wanted = asked.ToList();
        var units = (await staff.UnitsOn(wanted, ct)).ToDictionary(u => u.Key, u => u.Value);
        var rest = wanted.Where(w => !units.ContainsKey(w)).ToList();
        var members = rest.Count == 0 ? new Dictionary<string, StaffMember>() : await staff.BySubjects([.. rest.Select(r => r.Subject).Distinct()], ct);
        foreach (var one in rest.Where(r => members.TryGetValue(r.Subject, out var m) && m.HomeUnit.Length > 0)) units[one] = members[one.Subject].HomeUnit;
        return units;
    }

    private static NewEntry Entry(Stand said, string unit, Class of, IReadOnlyList<Entry> before)
    {
        var known = before.Select(e => e.Id).ToHashSet();
        var id = Enumerable.Range(0, int.MaxValue).Select(n => IdFrom("attended", said.Subject, of.Code, $"{said.Session.Day:yyyy-MM-dd}", $"{said.Strength}", $"{n}")).First(i => !known.Contains(i));
        return new NewEntry
        {
            Id = id, Subject = said.Subject, Verb = Verb.Attended, Unit = unit, OccurredAt = said.Session.StartsAt, CapturedAt = said.CapturedAt, Source = said.Source,
            Strength = said.Strength, Facts = new Facts { Code = of.Code },
        };
    }

    private NewEntry Void(Entry old, string why) => new()
    {
        Id = IdFrom("void", old.Id.ToString()), Subject = Subjects.Account(access.Account), Verb = Verb.Voided, Unit = old.Unit, OccurredAt = clock.GetUtcNow(),
        Source = new Source(access.Account, ReadPresence.System), Strength = Strength.Witnessed, Voids = old.Id, Facts = new Facts { Reason = why },
    };

    private static Guid IdFrom(params string[] parts)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes("classes\u001F" + string.Join('\u001F', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
