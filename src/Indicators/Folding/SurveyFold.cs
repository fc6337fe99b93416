using CamTay.Evidence;
using CamTay.Plan;

namespace CamTay.Indicators.Folding;

/// <summary>Answers to a survey's question, each counted once on its day.</summary>
internal sealed class SurveyFold(Target target) : Fold(target)
{
    public override string? KeyOf(Entry entry) =>
        entry.Verb == Verb.Responded && entry.Facts.Code == Target.Population.Question && entry.Day >= Target.Start ? entry.Subject : null;

    public override void Increments(string key, IReadOnlyList<Entry> facts, Increments into)
    {
        foreach (var answer in facts.Where(IsStrong))
        {
            var day = answer.Day.DayNumber;
            into.Add(new(day, answer.Unit, "", 0), new(1, 0, 0));
            if (answer.Facts.Value == 1) into.Add(new(day, answer.Unit, "", (int)answer.Strength), new(0, 1, 0));
        }
    }
}
