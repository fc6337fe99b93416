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
            yield return new ReportingPeriod(plan.Code, Code(rule, month), rule, from > plan.Starts ? from : plan.Starts, LastDay(rule, month), Named(rule, month));
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

    /// <summary>"Before the 15th": the last day is the 14th; where the plan says so, moved on to a working day.</summary>
    private DateOnly LastDay(ReportingRule rule, DateOnly month)
    {
        var last = rule.IncludesDay ? Named(rule, month) : month.AddDays(Math.Min(rule.BeforeDay, DateTime.DaysInMonth(month.Year, month.Month) + 1) - 2);
        return rule.MovesToWorkingDay ? days.OnOrAfter(last) : last;
    }

    private static string Code(ReportingRule rule, DateOnly month) => rule.Period switch
    {
        "month" => month.ToString("'thang-'yyyy-MM", CultureInfo.InvariantCulture),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"quy-{month.Year}-{(month.Month + 2) / 3}"),
        "half-year" => month.ToString("'6-thang-'yyyy-MM", CultureInfo.InvariantCulture),
        _ => month.ToString("'nam-'yyyy", CultureInfo.InvariantCulture),
    };
}
