using CamTay.Platform.Yaml;
using CamTay.Plan.Reading;
using CamTay.Plan.Skills;
using CamTay.Platform;

namespace CamTay.Plan;

/// <summary>Answer of a check: the document as revision 0 when there is no fault, else all faults in order of line.</summary>
public sealed record PlanCheckAnswer(PlanDocument? Document, IReadOnlyList<FileFault> Faults);

/// <summary>Checks a plan file without a database: for <c>camtay plan check</c> and for editors.</summary>
public static class PlanFile
{
    /// <summary>Every fault of the text, with the skill sets of <paramref name="content"/>.</summary>
    public static PlanCheckAnswer Check(string yaml, ContentFolder content)
    {
        var skills = ReadSkills.File(content);
        if (skills.Faults.Count > 0) return new PlanCheckAnswer(null, skills.Faults);
        return ReadPlan.From(yaml, SkillSets.Of(skills.Framework!));
    }
}
