using CamTay.Plan;
using CamTay.Plan.Periods;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>By when the next step of a report is wanted: nobody is late on the day on which something comes to them.</summary>
public sealed class StepDaysTests
{
    private static readonly WorkingDays Days = new(new ContentFolder { Plans = Repository.PathOf("plans"), Content = Repository.PathOf("content") });
    private static readonly ReportingPeriod July = new("bac-ninh-2026", "thang-2026-07", new ReportingRule("month", 15, "every", "Hằng tháng"), new(2026, 6, 15), new(2026, 7, 14), new(2026, 7, 15));

    [Fact]
    public void Until_something_was_received_the_plans_day_holds_with_its_extension()
    {
        foreach (var state in new[] { ReportState.Draft, ReportState.Proposed })
        {
            Of(Line(state, received: 0), null, null).ShouldBe(new(2026, 7, 14));
            Of(Line(state, received: 0) with { LastDay = new(2026, 7, 21) }, null, null).ShouldBe(new(2026, 7, 21));
        }
    }

    [Theory]
    [InlineData("2026-07-02", "2026-07-15")] // early: the department needs it for its own report
    [InlineData("2026-07-14", "2026-07-17")] // Tuesday: three working days
    [InlineData("2026-07-17", "2026-07-22")] // over a weekend
    public void A_review_is_due_with_the_departments_own_report_or_three_working_days_after_receipt(string received, string due) =>
        Of(Line(ReportState.Received, 1), Day(received), null).ShouldBe(Day(due));

    [Theory]
    [InlineData("2026-07-20", "2026-07-23")]
    [InlineData("2026-07-03", "2026-07-14")] // early enough: the plan's day
    [InlineData("2026-08-28", "2026-09-07")] // over National Day
    public void A_returned_report_has_three_working_days_from_its_return(string returned, string due)
    {
        Of(Line(ReportState.Returned, 1), Day("2026-07-02"), Day(returned)).ShouldBe(Day(due));
        Of(Line(ReportState.Proposed, 1), Day("2026-07-02"), Day(returned)).ShouldBe(Day(due)); // mended, and with the head
    }

    [Fact]
    public void A_correction_of_ones_own_will_is_counted_from_the_last_work_on_it_and_nobody_else_waits_for_it()
    {
        var line = Line(ReportState.Draft, 1, changed: new(2026, 8, 20));
        StepDays.OwnCorrection(line, new(Day("2026-07-10"), null)).ShouldBeTrue();
        Of(line, Day("2026-07-10"), null).ShouldBe(new(2026, 8, 24));
        StepDays.OwnCorrection(Line(ReportState.Returned, 1), new(Day("2026-07-10"), Day("2026-07-13"))).ShouldBeFalse();
        StepDays.OwnCorrection(Line(ReportState.Draft, 0), new(null, null)).ShouldBeFalse();
    }

    [Fact]
    public void A_month_after_the_plans_end_nobody_is_reminded_any_more()
    {
        StepDays.Over(new(2025, 12, 31), new(2026, 1, 30)).ShouldBeFalse();
        StepDays.Over(new(2025, 12, 31), new(2026, 1, 31)).ShouldBeTrue();
    }

    private static DateOnly Of(PeriodLine line, DateOnly? received, DateOnly? returned) => StepDays.Of(line, new Since(received, returned), Days);

    private static PeriodLine Line(ReportState state, int received, DateOnly? changed = null)
    {
        var at = LocalDays.StartOf(changed ?? new(2026, 7, 1)).AddHours(9);
        var report = Report.Standing(Guid.Empty, July.Plan, July.Code, Cast.Station, ReportLevel.Unit, state, 1, July.LastDay, 1, at, "lan", received > 0 ? at : null, null, null, received, null, null);
        return new PeriodLine(July, Cast.Station, "Trạm", "tram-y-te", ReportLevel.Unit, true, report, July.LastDay, July.LastDay, Timeliness.NotYet, 0);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
