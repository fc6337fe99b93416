using CamTay.Indicators.Words;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Units;

/// <summary>What is due next: targets not yet reached, the unit's obligations, reports.</summary>
internal static class NextDeadlines
{
    public static IReadOnlyList<Deadline> After(DateOnly day, IEnumerable<ReportingPeriod> periods, IEnumerable<Course> courses, IEnumerable<Obligation> obligations) =>
    [
        .. courses.Where(c => c.Target.Due >= day && c.State is not (CourseState.Reached or CourseState.Followed)).Select(c => new Deadline(c.Target.Due, $"{c.Target.Id}: {c.Target.NameVi}", $"{c.Target.Id}: {c.Target.NameEn}", false))
            .Concat(obligations.Where(o => o.Due >= day).Select(o => new Deadline(o.Due, o.Text, o.Text, false)))
            .Concat(Reports(periods, day))
            .OrderBy(d => d.Day),
    ];

    /// <summary>The next one of each rule, by the day that the plan names.</summary>
    private static IEnumerable<Deadline> Reports(IEnumerable<ReportingPeriod> periods, DateOnly day) =>
        periods.Where(p => p.LastDay >= day).GroupBy(p => p.Rule).Select(g => g.First())
            .Select(p => new Deadline(p.Rule.IncludesDay ? p.LastDay : p.Named, $"Báo cáo {p.Name(Vi).ToLowerInvariant()}", $"Report: {p.Name(En)}", !p.Rule.IncludesDay));

    private static readonly Language Vi = new(), En = new() { English = true };
}
