using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>A fault at a field of the form.</summary>
internal sealed record FieldFault(string Field, Refusal Refusal);

/// <summary>What a unit's plan may say: not less and not later than the department's, somebody for each task, a reason for what is left out. Pure.</summary>
internal static class CheckContent
{
    private const int LongestText = 4000, LongestName = 200;

    /// <param name="toSubmit">Also what must be there before it is handed in.</param>
    public static IReadOnlyList<FieldFault> Of(UnitPlanContent content, PlanDocument plan, bool toSubmit)
    {
        var faults = new List<FieldFault>();
        void Fault(bool wrong, string field, Refusal refusal) { if (wrong) faults.Add(new(field, refusal)); }

        Fault(content.Situation.Length > LongestText, "situation", PlanRefusals.TooLong.With(LongestText));
        Fault(content.Resources.Length > LongestText, "resources", PlanRefusals.TooLong.With(LongestText));
        Fault(content.SignerTitle.Length > LongestName, "signer-title", PlanRefusals.TooLong.With(LongestName));
        Fault(content.Signer.Length > LongestName, "signer", PlanRefusals.TooLong.With(LongestName));
        Fault(content.Number is < 1 or > 9999, "number", PlanRefusals.BadNumber);
        Fault(toSubmit && content.SignerTitle.Length == 0, "signer-title", PlanRefusals.FieldMissing);
        foreach (var goal in content.Goals)
        {
            var target = plan.Targets.FirstOrDefault(t => t.Id == goal.Target);
            Fault(goal.Goal is not (> 0 and <= 1), $"goal.{goal.Target}.rate", PlanRefusals.BadRate);
            Fault(target?.Goal is { } least && goal.Goal < least - 1e-9, $"goal.{goal.Target}.rate", PlanRefusals.GoalTooLow.With(Math.Round((target?.Goal ?? 0) * 100, 1)));
            Fault(target is not null && goal.Due > target.Due, $"goal.{goal.Target}.due", Late(target?.Due));
            Fault(goal.Note.Length > LongestText, $"goal.{goal.Target}.note", PlanRefusals.TooLong.With(LongestText));
        }
        foreach (var task in content.Tasks) Check(task, plan.Tasks.FirstOrDefault(t => t.Id == task.Task), plan, toSubmit, Fault);
        return faults;
    }

    private static void Check(UnitTask task, PlanTask? source, PlanDocument plan, bool toSubmit, Action<bool, string, Refusal> fault)
    {
        var due = source?.Due ?? plan.Ends;
        fault(task.Text.Length > LongestText, $"task.{task.Key}.text", PlanRefusals.TooLong.With(LongestText));
        fault(task.How.Length > LongestText, $"task.{task.Key}.how", PlanRefusals.TooLong.With(LongestText));
        fault(task.Owner.Length > LongestName, $"task.{task.Key}.owner", PlanRefusals.TooLong.With(LongestName));
        fault(task.LeftOut && task.Reason.Length == 0, $"task.{task.Key}.reason", PlanRefusals.ReasonMissing);
        if (task.LeftOut) return;
        fault(task.Due > due, $"task.{task.Key}.due", Late(due));
        fault(task.From > task.Due, $"task.{task.Key}.from", PlanRefusals.EndsBeforeStart);
        fault(toSubmit && task.Owner.Length == 0, $"task.{task.Key}.owner", PlanRefusals.OwnerMissing);
        fault(toSubmit && task.Due is null, $"task.{task.Key}.due", PlanRefusals.FieldMissing);
    }

    private static Refusal Late(DateOnly? due) => PlanRefusals.DueTooLate.With(due is { } d ? new Language().Day(d) : "");
}
