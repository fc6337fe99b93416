using CamTay.Evidence;
using CamTay.Plan;

namespace CamTay.Indicators.Rebuild;

/// <summary>A condition asked of one day, word by word as the contract says it; on purpose without the step functions of the fold.</summary>
internal static class HoldsOn
{
    /// <returns>Greatest strength with which the condition holds on the day; 0 if it does not.</returns>
    public static int Strength(Condition condition, IReadOnlyList<Entry> facts, string group, DateOnly day)
    {
        switch (condition)
        {
            case Condition.All all:
                var weakest = int.MaxValue;
                foreach (var c in all.Of) weakest = Math.Min(weakest, Strength(c, facts, group, day));
                return weakest;
            case Condition.Any any:
                var strongest = 0;
                foreach (var c in any.Of) strongest = Math.Max(strongest, Strength(c, facts, group, day));
                return strongest;
            case Condition.AtLeast some:
                return Nth(some.Of.Select(c => Strength(c, facts, group, day)), some.Count);
            case Condition.Completed c:
                return Distinct(facts, day, c.WithinDays, c.Count, f => f.Verb == Verb.Completed && f.Facts.Group == c.Kind && (c.Codes.Count == 0 || c.Codes.Contains(f.Facts.Code!)));
            case Condition.Attended a:
                return Distinct(facts, day, a.WithinDays, a.Count, f => f.Verb == Verb.Attended && (a.Codes.Count == 0 || a.Codes.Contains(f.Facts.Code!)));
            case Condition.Confirmed c:
                return Best(facts, day, c.WithinDays, f => f.Verb == Verb.Confirmed && (c.Level is null || f.Facts.Value >= c.Level));
            case Condition.HasTeam:
                return Best(facts, day, null, f => f.Verb == Verb.Formed);
            case Condition.Supported { Topics.Count: 0 } s:
                return Best(facts, day, s.WithinDays, f => f.Verb == Verb.Supported);
            case Condition.Supported s:
                return s.Topics.Min(t => Best(facts, day, s.WithinDays, f => f.Verb == Verb.Supported && f.Facts.Code == t));
            case Condition.ServicesLive s:
                return s.Services.Min(code => Last(facts, day, s.WithinDays, f => f.Verb == Verb.Checked && f.Facts.Code == code, f => f.Facts.Group == "da"));
            case Condition.Skilled s:
                if (!s.Required.TryGetValue(group, out var required) && !s.Required.TryGetValue("*", out required)) return 0;
                return required.Count == 0 ? 0
                    : required.Min(code => Last(facts, day, s.WithinDays, f => f.Verb == Verb.Demonstrated && f.Facts.Code == code, f => f.Facts.Value >= s.Level));
            default:
                throw new NotSupportedException(condition.GetType().Name);
        }
    }

    private static bool InTime(Entry f, DateOnly day, int? within) => f.Day <= day && (within is null || f.Day.AddDays(within.Value) > day);

    private static int Best(IReadOnlyList<Entry> facts, DateOnly day, int? within, Func<Entry, bool> wanted)
    {
        var best = 0;
        foreach (var f in facts)
            if ((int)f.Strength > best && InTime(f, day, within) && wanted(f)) best = (int)f.Strength;
        return best;
    }

    private static int Distinct(IReadOnlyList<Entry> facts, DateOnly day, int? within, int count, Func<Entry, bool> wanted)
    {
        if (count == 1) return Best(facts, day, within, wanted);
        var best = new Dictionary<string, int>();
        foreach (var f in facts)
            if (InTime(f, day, within) && wanted(f)) best[f.Facts.Code!] = Math.Max(best.GetValueOrDefault(f.Facts.Code!), (int)f.Strength);
        return Nth(best.Values, count);
    }

    private static int Nth(IEnumerable<int> strengths, int n)
    {
        var sorted = strengths.OrderDescending().ToList();
        return sorted.Count < n ? 0 : sorted[n - 1];
    }

    private static int Last(IReadOnlyList<Entry> facts, DateOnly day, int? within, Func<Entry, bool> wanted, Func<Entry, bool> good)
    {
        Entry? last = null;
        foreach (var f in facts)
            if (f.Day <= day && wanted(f) && (last is null || f.Day > last.Day || f.Day == last.Day && f.Seq > last.Seq)) last = f;
        return last is not null && InTime(last, day, within) && good(last) ? (int)last.Strength : 0;
    }
}
