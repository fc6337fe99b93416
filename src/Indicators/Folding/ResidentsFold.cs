using CamTay.Evidence;
using CamTay.Indicators.Steps;
using CamTay.Plan;

namespace CamTay.Indicators.Folding;

/// <summary>Residents of communes: the census gives the denominator, distinct pseudonyms with residence there the numerator. Several groups add up, on both sides.</summary>
internal sealed class ResidentsFold(Target target) : Fold(target)
{
    private readonly IReadOnlyList<string> groups = target.Population.Groups.Count == 0 ? ["tat-ca"] : target.Population.Groups;

    public override string? KeyOf(Entry entry) => entry.Verb switch
    {
        Verb.Counted => groups.Contains(entry.Facts.Group!) ? entry.Subject : null,
        _ => ConditionSteps.LooksAt(Target.Condition, entry) && entry.Subject.StartsWith("person:", StringComparison.Ordinal) ? entry.Subject : null,
    };

    public override void Increments(string key, IReadOnlyList<Entry> facts, Increments into)
    {
        if (key.StartsWith("commune:", StringComparison.Ordinal)) AddCensus(key, facts, into);
        else AddPerson(facts, into);
    }

    private void AddCensus(string commune, IReadOnlyList<Entry> facts, Increments into)
    {
        foreach (var group in groups)
        {
            long old = 0;
            foreach (var day in facts.Where(f => f.Facts.Group == group).GroupBy(f => f.Day.DayNumber).OrderBy(g => g.Key))
            {
                var persons = day.MaxBy(f => f.Seq)!.Facts.Value ?? 0;
                into.Add(new(day.Key, commune, "", 0), new(persons - old, 0, 0));
                old = persons;
            }
        }
    }

    private void AddPerson(IReadOnlyList<Entry> facts, Increments into)
    {
        var met = ConditionSteps.Of(Target.Condition, [.. facts.Where(IsStrong)], Step.Always(""));
        var home = new Step<(string Commune, string Groups)>(("", ""), [.. facts.Where(f => f.Facts.Place is not null)
            .GroupBy(f => f.Day.DayNumber).OrderBy(g => g.Key).Select(g => (g.Key, Latest(g.MaxBy(f => f.Seq)!)))]);
        var states = home.Zip(met, (h, strength) => (h.Commune, Times: strength == 0 || h.Commune.Length == 0 ? 0 : Times(h.Groups), Strength: strength));
        var old = (Commune: "", Times: 0, Strength: 0);
        foreach (var (day, state) in states.Changes)
        {
            if (state == old) continue;
            if (old.Times > 0) into.Add(new(day, Subjects.Commune(old.Commune), "", old.Strength), new(0, -old.Times, 0));
            if (state.Times > 0) into.Add(new(day, Subjects.Commune(state.Commune), "", state.Strength), new(0, state.Times, 0));
            old = state;
        }
    }

    private static (string, string) Latest(Entry f) => (f.Facts.Place!, f.Facts.Group ?? "");

    private int Times(string of)
    {
        var mine = of.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return groups.Count(g => g == "tat-ca" || mine.Contains(g));
    }
}
