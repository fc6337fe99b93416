using System.Globalization;

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
    public static IReadOnlyList<Deadline> Of(OpenPlan open)
    {
        var plan = open.Document;
        return [.. Targets(open).Concat(Tasks(open))
            .Concat(plan.Obligations.Select(o => new Deadline(o.Due, DeadlineKind.Obligation, o.Id, o.Text, null, o.Section, null, false)))
            .Concat(plan.Reporting.SelectMany(rule => Reports(plan, rule)))
            .OrderBy(d => d.Day).ThenBy(d => d.Kind).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Deadline> Targets(OpenPlan open) => open.Document.Targets.Where(t => t.Goal is not null).Select(t =>
        new Deadline(t.Due, DeadlineKind.Target, t.Id, t.NameVi, t.Responsible, t.Section, open.Reached(t), t.Inferred.Any(i => i.Field == "due")));

    private static IEnumerable<Deadline> Tasks(OpenPlan open) => open.Document.Tasks.Where(t => t.Due is not null).Select(t =>
        new Deadline(t.Due!.Value, DeadlineKind.Task, t.Id, t.Title ?? t.Text, t.Responsible, t.Section, open.Done(t), t.Inferred.Any(i => i.Field == "due")));

    /// <summary>"Before the 15th": the last day is the 14th. Months from the plan's issue to its end.</summary>
    private static IEnumerable<Deadline> Reports(PlanDocument plan, ReportingRule rule)
    {
        var first = plan.IssuedOn is { } issued && issued > plan.Starts ? issued : plan.Starts;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= plan.Ends; month = month.AddMonths(1))
            if (Falls(rule, month))
                yield return new Deadline(LastDay(month, rule.BeforeDay), DeadlineKind.Report, string.Create(CultureInfo.InvariantCulture, $"{rule.Period}-{month:yyyy-MM}"), rule.Text, null, rule.Section, null, false);
    }

    private static bool Falls(ReportingRule rule, DateOnly month) => rule.MonthRule switch
    {
        "every" => true,
        "last-of-quarter" => month.Month % 3 == 0,
        var named => named == month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    private static DateOnly LastDay(DateOnly month, int before) => month.AddDays(Math.Min(before, DateTime.DaysInMonth(month.Year, month.Month) + 1) - 2);
}
