using CamTay.Evidence;
using CamTay.Indicators.Steps;
using CamTay.Plan;

namespace CamTay.Indicators.Folding;

/// <summary>A condition as a step function: on each day the greatest strength with which it holds, 0 when it does not.</summary>
internal static class ConditionSteps
{
    /// <param name="facts">Standing entries of one member, strong enough, in sequence order.</param>
    /// <param name="group">Professional group by day ("" outside any employment).</param>
    public static Step<int> Of(Condition condition, IReadOnlyList<Entry> facts, Step<string> group) => condition switch
    {
        Condition.All all => Step.Min(all.Of.Select(c => Of(c, facts, group))),
        Condition.Any any => Step.Max(any.Of.Select(c => Of(c, facts, group))),
        Condition.AtLeast some => Step.NthGreatest([.. some.Of.Select(c => Of(c, facts, group))], some.Count),
        Condition.Completed c => Count(facts.Where(f => f.Verb == Verb.Completed && f.Facts.Group == c.Kind && Listed(c.Codes, f)), c.Count, c.WithinDays),
        Condition.Attended a => Count(facts.Where(f => f.Verb == Verb.Attended && Listed(a.Codes, f)), a.Count, a.WithinDays),
        Condition.Confirmed c => Pulses(facts.Where(f => f.Verb == Verb.Confirmed && (c.Level is null || f.Facts.Value >= c.Level)), c.WithinDays),
        Condition.Supported s when s.Topics.Count == 0 => Pulses(facts.Where(f => f.Verb == Verb.Supported), s.WithinDays),
        Condition.Supported s => Step.Min(s.Topics.Select(t => Pulses(facts.Where(f => f.Verb == Verb.Supported && f.Facts.Code == t), s.WithinDays))),
        Condition.HasTeam => Pulses(facts.Where(f => f.Verb == Verb.Formed), null),
        Condition.ServicesLive s => Step.Min(s.Services.Select(code =>
            Latest(facts.Where(f => f.Verb == Verb.Checked && f.Facts.Code == code), f => f.Facts.Group == "da", s.WithinDays))),
        Condition.Skilled s => Skills(s, facts, group),
        _ => throw new NotSupportedException($"{condition.GetType().Name} is not a condition of this population"),
    };

    /// <summary>Is the entry one that the condition looks at?</summary>
    public static bool LooksAt(Condition condition, Entry f) => condition switch
    {
        Condition.All all => all.Of.Any(c => LooksAt(c, f)),
        Condition.Any any => any.Of.Any(c => LooksAt(c, f)),
        Condition.AtLeast some => some.Of.Any(c => LooksAt(c, f)),
        Condition.Completed c => f.Verb == Verb.Completed && f.Facts.Group == c.Kind && Listed(c.Codes, f),
        Condition.Attended a => f.Verb == Verb.Attended && Listed(a.Codes, f),
        Condition.Confirmed => f.Verb == Verb.Confirmed,
        Condition.Supported => f.Verb == Verb.Supported,
        Condition.HasTeam => f.Verb == Verb.Formed,
        Condition.ServicesLive s => f.Verb == Verb.Checked && s.Services.Contains(f.Facts.Code!),
        Condition.Skilled s => f.Verb == Verb.Demonstrated && s.Required.Values.Any(list => list.Contains(f.Facts.Code!)),
        _ => false,
    };

    private static bool Listed(IReadOnlyList<string> codes, Entry f) => codes.Count == 0 || codes.Contains(f.Facts.Code!);

    private static Step<int> Count(IEnumerable<Entry> events, int count, int? within) =>
        Step.NthGreatest([.. events.GroupBy(e => e.Facts.Code).Select(same => Pulses(same, within))], count);

    private static Step<int> Pulses(IEnumerable<Entry> events, int? within) =>
        Step.Max(events.Select(e => Step.Pulse(e.Day.DayNumber, within, (int)e.Strength)));

    /// <summary>The latest event on or before the day decides; of one day, the one received last.</summary>
    private static Step<int> Latest(IEnumerable<Entry> events, Func<Entry, bool> holds, int? within)
    {
        var byDay = events.GroupBy(e => e.Day.DayNumber).Select(g => g.MaxBy(e => e.Seq)!).OrderBy(e => e.Day).ToList();
        var changes = new List<(int, int)>();
        for (var i = 0; i < byDay.Count; i++)
        {
            var day = byDay[i].Day.DayNumber;
            changes.Add((day, holds(byDay[i]) ? (int)byDay[i].Strength : 0));
            if (within is { } n && (i + 1 == byDay.Count || byDay[i + 1].Day.DayNumber > day + n)) changes.Add((day + n, 0));
        }
        return new(0, changes);
    }

    private static Step<int> Skills(Condition.Skilled s, IReadOnlyList<Entry> facts, Step<string> group)
    {
        var shown = facts.Where(f => f.Verb == Verb.Demonstrated).ToLookup(f => f.Facts.Code!);
        var byGroup = new Dictionary<string, Step<int>>();
        foreach (var name in group.Changes.Select(c => c.Value).Distinct())
        {
            var required = s.Required.GetValueOrDefault(name) ?? s.Required.GetValueOrDefault("*") ?? [];
            byGroup[name] = required.Count == 0 ? Step.Always(0)
                : Step.Min(required.Select(code => Latest(shown[code], f => f.Facts.Value >= s.Level, s.WithinDays)));
        }
        // On each day the step of the group that the person belongs to on that day.
        return byGroup.Aggregate(Step.Always(0), (sum, g) => sum.Zip(group.Zip(g.Value, (name, v) => name == g.Key ? v : 0), Math.Max));
    }
}
