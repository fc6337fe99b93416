namespace CamTay.Plan.Plans;

internal enum DeadlineKind { Target, Task, Obligation, Report }

/// <summary>A day on which something of the plan falls due. <paramref name="Done"/>: as figures say; null when nothing says.</summary>
internal sealed record Deadline(DateOnly Day, DeadlineKind Kind, string Id, string Text, string? Department, string? Section, bool? Done, bool Inferred)
{
    public int DaysLeft(DateOnly today) => Day.DayNumber - today.DayNumber;

    public string? Anchor => Kind switch
    {
        DeadlineKind.Target => "#ct-" + Id,
        DeadlineKind.Task => "#nv-" + Id,
        _ => Section is null ? null : "#muc-" + Section,
    };
}

/// <summary>Every deadline of a plan in order of date: targets, tasks, what units owe, reports.</summary>
internal static class Deadlines
{
    public static IReadOnlyList<Deadline> Of(OpenPlan open, IReportingPeriods periods)
    {
        var plan = open.Document;
        return [.. Targets(open).Concat(Tasks(open))
            .Concat(plan.Obligations.Select(o => new Deadline(o.Due, DeadlineKind.Obligation, o.Id, o.Text, null, o.Section, null, false)))
            .Concat(periods.Of(plan).Select(p => new Deadline(p.LastDay, DeadlineKind.Report, p.Code, p.Rule.Text, null, p.Rule.Section, null, p.Rule.Inferred.Count > 0)))
            .OrderBy(d => d.Day).ThenBy(d => d.Kind).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Deadline> Targets(OpenPlan open) => open.Document.Targets.Where(t => t.Goal is not null).Select(t =>
        new Deadline(t.Due, DeadlineKind.Target, t.Id, t.NameVi, t.Responsible, t.Section, open.Reached(t), t.Inferred.Any(i => i.Field == "due")));

    private static IEnumerable<Deadline> Tasks(OpenPlan open) => open.Document.Tasks.Where(t => t.Due is not null).Select(t =>
        new Deadline(t.Due!.Value, DeadlineKind.Task, t.Id, t.Title ?? t.Text, t.Responsible, t.Section, open.Done(t), t.Inferred.Any(i => i.Field == "due")));
}
