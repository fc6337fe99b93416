using System.Globalization;
using CamTay.Indicators.Words;
using CamTay.Plan;

namespace CamTay.Indicators.Units;

/// <summary>What is due next: targets not yet reached, the unit's obligations, reports.</summary>
internal static class NextDeadlines
{
    public static IReadOnlyList<Deadline> After(DateOnly day, PlanDocument plan, IEnumerable<Course> courses, IEnumerable<Obligation> obligations) =>
    [
        .. courses.Where(c => c.Target.Due >= day && c.State is not (CourseState.Reached or CourseState.Followed)).Select(c => new Deadline(c.Target.Due, $"{c.Target.Id}: {c.Target.NameVi}", $"{c.Target.Id}: {c.Target.NameEn}", false))
            .Concat(obligations.Where(o => o.Due >= day).Select(o => new Deadline(o.Due, o.Text, o.Text, false)))
            .Concat(plan.Reporting.Select(r => Report(r, day)).OfType<Deadline>())
            .OrderBy(d => d.Day),
    ];

    private static Deadline? Report(ReportingRule rule, DateOnly day)
    {
        for (var month = new DateOnly(day.Year, day.Month, 1); month < day.AddMonths(13); month = month.AddMonths(1))
        {
            if (!Falls(rule.MonthRule, month) || rule.BeforeDay > DateTime.DaysInMonth(month.Year, month.Month)) continue;
            var before = new DateOnly(month.Year, month.Month, rule.BeforeDay);
            if (before > day) return new Deadline(before, Name(rule).Vi, Name(rule).En, true);
        }
        return null;
    }

    private static bool Falls(string rule, DateOnly month) => rule switch
    {
        "every" => true,
        "last-of-quarter" => month.Month % 3 == 0,
        _ => rule == month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    private static (string Vi, string En) Name(ReportingRule rule) => rule.Period switch
    {
        "month" => ("Báo cáo tháng", "Monthly report"),
        "quarter" => ("Báo cáo quý", "Quarterly report"),
        "half-year" => ("Báo cáo 6 tháng", "Half-year report"),
        "year" => ("Báo cáo năm", "Yearly report"),
        _ => (rule.Text, rule.Text),
    };
}
