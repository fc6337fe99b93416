using CamTay.Evidence;
using CamTay.Indicators.Steps;

namespace CamTay.Indicators.Folding;

/// <summary>Where a person is employed, by day: from ≤ D ≤ to, both included; where two overlap, the one that began later.</summary>
internal static class Employment
{
    public static readonly (string Unit, string Group) None = ("", "");

    public static Step<(string Unit, string Group)> Of(IReadOnlyList<Entry> facts)
    {
        var ends = facts.Where(f => f.Verb == Verb.Left).ToLookup(f => (f.Unit, f.Facts.From));
        var spells = facts.Where(f => f.Verb == Verb.Joined && f.Facts.From is not null)
            .OrderBy(f => f.Facts.From).ThenBy(f => f.Seq)
            .Select(f => (From: f.Facts.From!.Value.DayNumber, To: ends[(f.Unit, f.Facts.From)].MaxBy(e => e.Seq)?.Facts.To?.DayNumber ?? int.MaxValue - 1, At: (f.Unit, Group: f.Facts.Group ?? "")));
        // Laid over each other in order of their beginning, so that the later one is seen.
        return spells.Where(s => s.To >= s.From).Aggregate(Step.Always(None), (under, spell) =>
            under.Zip(new Step<(string, string)?>(null, [(spell.From, spell.At), (spell.To + 1, null)]), (below, above) => above ?? below));
    }
}
