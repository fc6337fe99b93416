using CamTay.Evidence;
using CamTay.Indicators.Reading;
using CamTay.Plan;

namespace CamTay.Indicators.Rebuild;

/// <summary>The second evaluator: asks of every member and every day whether it counts. Slow and plain on purpose.</summary>
internal sealed class RecountTarget(Target target, RecountFacts facts)
{
    public RecountFacts Facts => facts;

    /// <summary>Sums by place for each of the days asked (ascending).</summary>
    public Dictionary<string, Sum>[] ByPlace(IReadOnlyList<DateOnly> asked)
    {
        var days = asked.Select(_ => new Dictionary<string, Sum>()).ToArray();
        switch (target.Population.Kind)
        {
            case PopulationKind.Staff: Members(facts.Staff, days, asked, OnStaff); break;
            case PopulationKind.Facility: Members(facts.Units, days, asked, OnUnit); break;
            case PopulationKind.Residents: Residents(days, asked); break;
            case PopulationKind.Visits: Days(days, asked, Visits()); break;
            case PopulationKind.Survey: Days(days, asked, Answers()); break;
        }
        return days;
    }

    private IReadOnlyList<Entry> Strong(IReadOnlyList<Entry> all) => [.. all.Where(e => e.Strength >= target.LeastStrength)];

    private void Members(Dictionary<string, List<Entry>> members, Dictionary<string, Sum>[] days, IReadOnlyList<DateOnly> asked, Func<List<Entry>, IReadOnlyList<Entry>, DateOnly, (string Place, int Strength)?> on)
    {
        foreach (var member in members.Values)
        {
            var strong = Strong(member);
            for (var d = 0; d < days.Length; d++)
                if (on(member, strong, asked[d]) is { } found) Put(days[d], found.Place, 1, found.Strength, found.Strength > 0 ? 1 : 0);
        }
    }

    private (string, int)? OnStaff(List<Entry> all, IReadOnlyList<Entry> strong, DateOnly day)
    {
        Entry? spell = null;
        foreach (var e in all)
        {
            if (e.Verb != Verb.Joined || e.Facts.From > day || !StillThere(all, e, day)) continue;
            if (spell is null || e.Facts.From > spell.Facts.From || e.Facts.From == spell.Facts.From && e.Seq > spell.Seq) spell = e;
        }
        if (spell is null) return null;
        var group = spell.Facts.Group ?? "";
        if (target.Population.Groups.Count > 0 && !target.Population.Groups.Contains(group)) return null;
        return (spell.Unit, HoldsOn.Strength(target.Condition, strong, group, day));
    }

    private static bool StillThere(List<Entry> all, Entry joined, DateOnly day)
    {
        Entry? left = null;
        foreach (var e in all)
            if (e.Verb == Verb.Left && e.Unit == joined.Unit && e.Facts.From == joined.Facts.From && (left is null || e.Seq > left.Seq)) left = e;
        return left is null || day <= left.Facts.To;
    }

    private (string, int)? OnUnit(List<Entry> all, IReadOnlyList<Entry> strong, DateOnly day)
    {
        if (!all.Any(e => e.Verb is Verb.Opened or Verb.Changed && e.Facts.From <= day)) return null;
        var end = all.Where(e => e.Verb is Verb.Closed or Verb.Merged).OrderBy(e => e.Seq).LastOrDefault();
        if (end is { Verb: Verb.Closed } && day > end.Facts.To || end is { Verb: Verb.Merged } && day >= end.Facts.From) return null;
        return (all[0].Subject["unit:".Length..], HoldsOn.Strength(target.Condition, strong, "", day));
    }

    private void Residents(Dictionary<string, Sum>[] days, IReadOnlyList<DateOnly> asked)
    {
        var groups = target.Population.Groups.Count == 0 ? ["tat-ca"] : target.Population.Groups;
        foreach (var (commune, census) in facts.Communes)
            for (var d = 0; d < days.Length; d++)
                foreach (var group in groups)
                    if (census.Where(e => e.Facts.Group == group && e.Day <= asked[d]).OrderBy(e => e.Day).ThenBy(e => e.Seq).LastOrDefault() is { } latest)
                        Put(days[d], commune, latest.Facts.Value ?? 0, 0, 0);
        foreach (var person in facts.Persons.Values)
        {
            var strong = Strong(person);
            for (var d = 0; d < days.Length; d++)
            {
                var day = asked[d];
                var home = person.Where(e => e.Facts.Place is not null && e.Day <= day).OrderBy(e => e.Day).ThenBy(e => e.Seq).LastOrDefault();
                if (home is null) continue;
                var strength = HoldsOn.Strength(target.Condition, strong, "", day);
                var mine = (home.Facts.Group ?? "").Split(' ');
                foreach (var group in groups)
                    if (strength > 0 && (group == "tat-ca" || mine.Contains(group))) Put(days[d], Subjects.Commune(home.Facts.Place!), 0, strength, 1);
            }
        }
    }

    private IEnumerable<(DateOnly Day, string Place, long Den, IReadOnlyList<(int Strength, long Persons)> Num, bool Conflict)> Visits()
    {
        foreach (var same in facts.Visits.Where(e => e.Day >= target.Start).GroupBy(e => e.Subject))
        {
            var served = same.MaxBy(e => e.Seq)!;
            var sessions = target.Condition is Condition.Supported && facts.SupportByUnitDay.TryGetValue((served.Unit, served.Day), out var list) ? Strong(list) : [];
            var supported = new List<(int Strength, long Persons)>();
            if (sessions.Count > 0)
                foreach (var person in sessions.GroupBy(s => s.Subject))
                    supported.Add((HoldsOn.Strength(target.Condition, [.. person], "", served.Day), 1));
            else if (served.Strength >= target.LeastStrength) supported.Add(((int)served.Strength, Reported(served)));
            supported.RemoveAll(s => s.Strength == 0 || s.Persons == 0);
            var conflict = supported.Sum(s => s.Persons) > served.Facts.Value;
            yield return (served.Day, served.Unit, served.Facts.Value ?? 0, supported, conflict);
        }
    }

    private long Reported(Entry served) => target.Condition switch
    {
        Condition.Supported => served.Facts.Parts?.Supported,
        Condition.VisitPart p => p.Part switch { "vneid" => served.Facts.Parts?.ByVneid, "dat-lich" => served.Facts.Parts?.Booked, _ => served.Facts.Parts?.Cashless },
        _ => null,
    } ?? 0;

    private IEnumerable<(DateOnly, string, long, IReadOnlyList<(int, long)>, bool)> Answers() =>
        facts.Answers.Where(e => e.Facts.Code == target.Population.Question && e.Day >= target.Start && e.Strength >= target.LeastStrength)
            .Select(e => (e.Day, e.Unit, 1L, (IReadOnlyList<(int, long)>)[((int)e.Strength, e.Facts.Value == 1 ? 1 : 0)], false));

    /// <summary>Things of one day count from that day on.</summary>
    private static void Days(Dictionary<string, Sum>[] days, IReadOnlyList<DateOnly> asked, IEnumerable<(DateOnly Day, string Place, long Den, IReadOnlyList<(int Strength, long Persons)> Num, bool Conflict)> events)
    {
        foreach (var e in events)
            for (var d = days.Length - 1; d >= 0 && asked[d] >= e.Day; d--)
            {
                if (e.Conflict) { Put(days[d], e.Place, 0, 0, 0, 1); continue; }
                Put(days[d], e.Place, e.Den, 0, 0);
                foreach (var (strength, persons) in e.Num) Put(days[d], e.Place, 0, strength, persons);
            }
    }

    private static void Put(Dictionary<string, Sum> day, string place, long den, int strength, long num, int conflict = 0) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(day, place, out _)
            .Add(new SheetRow(0, 0, 0, 0, 0, (byte)strength, (int)den, (int)num, conflict));
}
