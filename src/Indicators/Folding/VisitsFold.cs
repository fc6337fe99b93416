using CamTay.Evidence;
using CamTay.Plan;

namespace CamTay.Indicators.Folding;

/// <summary>Visits of a unit's day: one source for the supported part, the sessions logged that day if there are any, else the imported number (evidence.md §2).</summary>
internal sealed class VisitsFold(Target target) : Fold(target)
{
    public override string? KeyOf(Entry entry)
    {
        if (entry.Day < Target.Start) return null;
        return entry.Verb switch
        {
            Verb.Served => entry.Subject,
            Verb.Supported when Target.Condition is Condition.Supported => Subjects.Visits(entry.Unit, entry.Day),
            _ => null,
        };
    }

    public override void Increments(string key, IReadOnlyList<Entry> facts, Increments into)
    {
        var served = facts.LastOrDefault(f => f.Verb == Verb.Served);
        if (served is null) return;
        var whole = served.Facts.Value ?? 0;
        var parts = Parts(served, facts);
        var day = served.Day.DayNumber;
        if (parts.Sum(p => p.Persons) > whole)
        {
            into.Add(new(day, served.Unit, "", 0), new(0, 0, 1));
            return;
        }
        into.Add(new(day, served.Unit, "", 0), new(whole, 0, 0));
        foreach (var (strength, persons) in parts) into.Add(new(day, served.Unit, "", strength), new(0, persons, 0));
    }

    private IReadOnlyList<(int Strength, long Persons)> Parts(Entry served, IReadOnlyList<Entry> facts)
    {
        if (Target.Condition is Condition.Supported supported)
        {
            var sessions = facts.Where(f => f.Verb == Verb.Supported && IsStrong(f)).ToList();
            if (sessions.Count > 0)
                return [.. sessions.GroupBy(s => s.Subject).Select(person => Strength(person, supported.Topics)).Where(s => s > 0)
                    .GroupBy(s => s).Select(g => (g.Key, (long)g.Count()))];
        }
        return IsStrong(served) && Reported(served) is { } persons and > 0 ? [((int)served.Strength, persons)] : [];
    }

    /// <summary>With which strength this person was supported in every topic asked for; 0 if not in all.</summary>
    private static int Strength(IEnumerable<Entry> sessions, IReadOnlyList<string> topics) => topics.Count == 0
        ? sessions.Max(s => (int)s.Strength)
        : topics.Min(t => sessions.Where(s => s.Facts.Code == t).Select(s => (int)s.Strength).DefaultIfEmpty(0).Max());

    private long? Reported(Entry served) => Target.Condition switch
    {
        Condition.Supported => served.Facts.Parts?.Supported,
        Condition.VisitPart { Part: "vneid" } => served.Facts.Parts?.ByVneid,
        Condition.VisitPart { Part: "dat-lich" } => served.Facts.Parts?.Booked,
        Condition.VisitPart { Part: "khong-tien-mat" } => served.Facts.Parts?.Cashless,
        _ => null,
    };
}
