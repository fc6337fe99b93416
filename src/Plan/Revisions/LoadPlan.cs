using CamTay.Platform.Yaml;
using CamTay.Plan.Reading;
using CamTay.Plan.Skills;
using CamTay.Platform;

namespace CamTay.Plan.Revisions;

/// <param name="Document">What the text says, when it has no fault.</param>
/// <param name="Current">What is in force now, if the plan is not new.</param>
/// <param name="Kept">The revision that is now in force.</param>
internal sealed record LoadAnswer(PlanDocument? Document, PlanDocument? Current, IReadOnlyList<FileFault> Faults, Refusal? Refused = null, PlanDocument? Kept = null);

/// <summary>A plan sent on the screen: checked, compared, and put in force by someone who may do so for its whole organisation.</summary>
internal sealed class LoadPlan(KeepRevision revisions, PlansInForce plans, SkillsFile skills, IAccess access)
{
    public async Task<LoadAnswer> Check(string yaml, CancellationToken ct = default)
    {
        var (framework, broken) = skills.Read();
        if (framework is null) return new LoadAnswer(null, null, broken);
        var (document, faults) = ReadPlan.From(yaml.ReplaceLineEndings("\n"), SkillSets.Of(framework));
        if (document is null) return new LoadAnswer(null, null, faults);
        var current = await plans.Find(document.Code, ct: ct);
        var may = access.May(Permission.ManagePlans, document.RootUnit) && (current is null || access.May(Permission.ManagePlans, current.RootUnit));
        return new LoadAnswer(document, current, [], may ? null : PlatformRefusals.NotAllowed);
    }

    public async Task<LoadAnswer> Put(string yaml, CancellationToken ct = default)
    {
        var answer = await Check(yaml, ct);
        if (answer is not { Document: not null, Refused: null }) return answer;
        var kept = await revisions.Keep(yaml.ReplaceLineEndings("\n"), "", deliberate: true, ct);
        await plans.Refresh(ct);
        return answer with { Kept = kept.Document, Faults = kept.Faults };
    }
}
