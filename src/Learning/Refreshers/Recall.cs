using CamTay.Learning.Competence;
using CamTay.Learning.Tries;

namespace CamTay.Learning.Refreshers;

/// <summary>The memory of a skill after all unaided tries of it: passed is good, anything else again; what was rushed through says nothing. Pure.</summary>
internal static class Recall
{
    public static Memory? Of(IReadOnlyList<Trial> shown, string skill)
    {
        Memory? memory = null;
        foreach (var trial in shown.Where(t => t.Result != Result.Hasty && t.Skills.Contains(skill)).OrderBy(t => t.At).ThenBy(t => t.Id))
            memory = Fsrs.Next(memory, trial.Good ? Grade.Good : Grade.Again, trial.At);
        return memory;
    }
}
