using System.Globalization;

namespace CamTay.Plan.Periods;

/// <summary>From a plan's rules to its periods.</summary>
internal sealed class ReportingPeriods(IWorkingDays days) : IReportingPeriods
{
    public IReadOnlyList<ReportingPeriod> Of(PlanDocument plan) =>
        [.. plan.Reporting.SelectMany(rule => Of(plan, rule)).OrderBy(p => p.LastDay).ThenBy(p => p.Code, StringComparer.Ordinal)];

    private IEnumerable<ReportingPeriod> Of(PlanDocument plan, ReportingRule rule)
    {
        var first = rule.FirstMonth ?? (plan.IssuedOn is { } issued && issued > plan.Starts ? issued : plan.Starts);
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= plan.Ends; month = month.AddMonths(1))
        {
            if (!Falls(rule, month)) continue;
            var from = Before(rule, month) is { } previous ? LastDay(rule, previous).AddDays(1) : plan.Starts;
            var (planned, last) = (Planned(rule, month), LastDay(rule, month));
            yield return new ReportingPeriod(plan.Code, Code(rule, month), rule, from > plan.Starts ? from : plan.Starts, last, Named(rule, month))
            {
                Moved = planned == last ? null : Off(planned), Doubt = rule.MovesToWorkingDay ? days.Doubt(planned, last) : null,
            };
        }
    }

    private static bool Falls(ReportingRule rule, DateOnly month) => rule.MonthRule switch
    {
        "every" => true,
        "last-of-quarter" => month.Month % 3 == 0,
        var named => named == month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    private static DateOnly? Before(ReportingRule rule, DateOnly month) => rule.MonthRule switch
    {
        "every" => month.AddMonths(-1),
        "last-of-quarter" => month.AddMonths(-3),
        _ => null,
    };

    private static DateOnly Named(ReportingRule rule, DateOnly month) => month.AddDays(Math.Min(rule.BeforeDay, DateTime.DaysInMonth(month.Year, month.Month)) - 1);

    /// <summary>Where the plan says so, moved on to a working day.</summary>
    private DateOnly LastDay(ReportingRule rule, DateOnly month) => rule.MovesToWorkingDay ? days.OnOrAfter(Planned(rule, month)) : Planned(rule, month);

    private (DateOnly, string, string) Off(DateOnly day) => days.Holiday(day) is var (vi, en) ? (day, $"ngày nghỉ ({vi})", $"a day off ({en})")
        : day.DayOfWeek == DayOfWeek.Saturday ? (day, "thứ Bảy", "a Saturday") : (day, "Chủ nhật", "a Sunday");

    /// <summary>"Before the 15th": the last day is the 14th.</summary>
    private static DateOnly Planned(ReportingRule rule, DateOnly month)
    {
        // "Before the 31st" of a shorter month is before the first of the next.
        var end = DateTime.DaysInMonth(month.Year, month.Month) + (rule.IncludesDay ? 0 : 1);
        return ReportingPeriod.LastDayOf(month.AddDays(Math.Min(rule.BeforeDay, end) - 1), rule.IncludesDay);
    }

    private static string Code(ReportingRule rule, DateOnly month) => rule.Period switch
    {
        "month" => month.ToString("'thang-'yyyy-MM", CultureInfo.InvariantCulture),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"quy-{month.Year}-{(month.Month + 2) / 3}"),
        "half-year" => month.ToString("'6-thang-'yyyy-MM", CultureInfo.InvariantCulture),
        _ => month.ToString("'nam-'yyyy", CultureInfo.InvariantCulture),
    };
}
