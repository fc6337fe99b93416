using CamTay.Evidence;
using CamTay.Indicators.Steps;
using CamTay.Plan;

namespace CamTay.Indicators.Folding;

/// <summary>Units that exist on the day; their kind is narrowed when sums are read.</summary>
internal sealed class FacilityFold(Target target) : Fold(target)
{
    public override string? KeyOf(Entry entry) =>
        entry.Verb is Verb.Opened or Verb.Changed or Verb.Closed or Verb.Merged || ConditionSteps.LooksAt(Target.Condition, entry) && entry.Subject.StartsWith("unit:", StringComparison.Ordinal)
            ? entry.Subject : null;

    public override void Increments(string key, IReadOnlyList<Entry> facts, Increments into)
    {
        var unit = key["unit:".Length..];
        var opened = facts.Where(f => f.Verb is Verb.Opened or Verb.Changed && f.Facts.From is not null).Select(f => f.Facts.From!.Value.DayNumber).DefaultIfEmpty(int.MaxValue).Min();
        if (opened == int.MaxValue) return;
        // The end received last decides; a merged unit's last day is the one before.
        var end = facts.Where(f => f.Verb is Verb.Closed or Verb.Merged).MaxBy(f => f.Seq);
        var last = end is null ? int.MaxValue - 1 : end.Verb == Verb.Closed ? end.Facts.To!.Value.DayNumber : end.Facts.From!.Value.DayNumber - 1;
        if (last < opened) return;
        var exists = new Step<bool>(false, [(opened, true), (last + 1, false)]);
        var met = ConditionSteps.Of(Target.Condition, [.. facts.Where(IsStrong)], Step.Always(""));
        MemberSteps.Add(exists.Zip(met, (here, strength) => here ? new MemberState(unit, "", 1, strength) : default), into);
    }
}
