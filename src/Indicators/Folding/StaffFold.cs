using CamTay.Evidence;
using CamTay.Indicators.Steps;
using CamTay.Plan;

namespace CamTay.Indicators.Folding;

/// <summary>Persons employed in a unit on the day; kinds of units are narrowed when sums are read, because a unit's kind is dated too.</summary>
internal sealed class StaffFold(Target target) : Fold(target)
{
    public override string? KeyOf(Entry entry) =>
        entry.Verb is Verb.Joined or Verb.Left || ConditionSteps.LooksAt(Target.Condition, entry) && entry.Subject.StartsWith("staff:", StringComparison.Ordinal)
            ? entry.Subject : null;

    public override void Increments(string key, IReadOnlyList<Entry> facts, Increments into)
    {
        var employed = Employment.Of(facts);
        if (employed.Changes.Count == 0) return;
        var group = employed.Zip(Step.Always(0), (e, _) => e.Group);
        var met = ConditionSteps.Of(Target.Condition, [.. facts.Where(IsStrong)], group);
        MemberSteps.Add(employed.Zip(met, (e, strength) => Counts(e) ? new MemberState(e.Unit, e.Group, 1, strength) : default), into);
    }

    private bool Counts((string Unit, string Group) e) =>
        e != Employment.None && (Target.Population.Groups.Count == 0 || Target.Population.Groups.Contains(e.Group));
}
