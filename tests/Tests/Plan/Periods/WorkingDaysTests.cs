using CamTay.Plan;
using CamTay.Plan.Periods;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Plan.Periods;

/// <summary>The last days of a plan among weekends, holidays and days worked in exchange, and what is said of them.</summary>
public sealed class WorkingDaysTests
{
    private static readonly Language Vi = new(), En = new() { English = true };
    private static readonly IWorkingDays Days = new WorkingDays(new ContentFolder { Plans = Repository.PathOf("plans"), Content = Repository.PathOf("content") });

    [Fact]
    public void A_saturday_worked_in_exchange_counts_and_a_day_of_Tet_does_not()
    {
        Days.IsWorkingDay(Day("2026-08-22")).ShouldBeTrue();
        Days.IsWorkingDay(Day("2026-08-29")).ShouldBeFalse();
        Days.IsWorkingDay(Day("2026-02-17")).ShouldBeFalse();
        Days.After(Day("2026-08-20"), 3).ShouldBe(Day("2026-08-24")); // Friday, the Saturday, Monday
        Days.After(Day("2026-08-28"), 1).ShouldBe(Day("2026-09-03")); // over National Day
        Days.After(Day("2026-08-28"), 0).ShouldBe(Day("2026-08-28"));
    }

    [Fact]
    public void Of_2027_only_what_the_law_fixes_is_known_and_whoever_counts_into_it_is_told()
    {
        Days.Knows(2027).ShouldBeTrue();
        Days.Provisional(2027).ShouldBeTrue();
        Days.Provisional(2026).ShouldBeFalse();
        foreach (var off in new[] { "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-11", "2027-04-16", "2027-04-30", "2027-05-03", "2027-09-02", "2027-09-03" }) Days.IsWorkingDay(Day(off)).ShouldBeFalse(off);
        Days.IsWorkingDay(Day("2027-02-12")).ShouldBeTrue();
        Days.Doubt(Day("2026-12-01"), Day("2026-12-31")).ShouldBeNull();
        Days.Doubt(Day("2026-12-28"), Days.After(Day("2026-12-28"), 5)).ShouldNotBeNull().Vi.ShouldBe("Ngày nghỉ năm 2027 ghi theo luật, chưa có thông báo chính thức: ngày này có thể đổi.");
        Days.Doubt(Day("2027-12-28"), Day("2028-01-04")).ShouldNotBeNull().En.ShouldBe("The table of holidays does not have 2028 yet: only weekends were left out, the day may change.");
    }

    [Theory]
    [InlineData("2026-11", 15, false, "2026-11-16", "Nhận chậm nhất hết ngày 16/11/2026 (kế hoạch ghi “trước ngày 15/11/2026”). Ngày 14/11/2026 là thứ Bảy, nên chuyển sang ngày làm việc kế tiếp.")]
    [InlineData("2026-09", 3, false, "2026-09-03", "Nhận chậm nhất hết ngày 03/09/2026 (kế hoạch ghi “trước ngày 03/09/2026”). Ngày 02/09/2026 là ngày nghỉ (Quốc khánh), nên chuyển sang ngày làm việc kế tiếp.")]
    [InlineData("2026-09", 3, true, "2026-09-03", "Nhận chậm nhất hết ngày 03/09/2026.")]
    [InlineData("2026-08", 23, false, "2026-08-22", "Nhận chậm nhất hết ngày 22/08/2026 (kế hoạch ghi “trước ngày 23/08/2026”).")]
    [InlineData("2027-02", 10, false, "2027-02-12", "Nhận chậm nhất hết ngày 12/02/2027 (kế hoạch ghi “trước ngày 10/02/2027”). Ngày 09/02/2027 là ngày nghỉ (Tết Nguyên đán Đinh Mùi), nên chuyển sang ngày làm việc kế tiếp. Ngày nghỉ năm 2027 ghi theo luật, chưa có thông báo chính thức: ngày này có thể đổi.")]
    public void A_last_day_that_is_off_moves_where_the_plan_says_so_and_the_reason_is_said(string month, int before, bool includes, string last, string words)
    {
        var period = Only(new ReportingRule("month", before, month, "Hằng tháng") { IncludesDay = includes, MovesToWorkingDay = true });
        period.LastDay.ShouldBe(Day(last));
        period.Deadline(Vi).ShouldBe(words);
        period.Deadline(En).ShouldNotBeEmpty();
    }

    [Fact]
    public void Where_the_plan_does_not_say_so_nothing_moves_and_no_doubt_is_raised()
    {
        var period = Only(new ReportingRule("month", 10, "2027-02", "Hằng tháng"));
        (period.LastDay, period.Moved, period.Doubt).ShouldBe((Day("2027-02-09"), null, null));
    }

    [Theory]
    [InlineData(31, false, "2026-11-30")]
    [InlineData(30, false, "2026-11-29")]
    [InlineData(31, true, "2026-11-30")]
    public void The_end_of_a_short_month_is_not_passed(int before, bool includes, string last) =>
        Only(new ReportingRule("month", before, "2026-11", "Hằng tháng") { IncludesDay = includes }).LastDay.ShouldBe(Day(last));

    private static ReportingPeriod Only(ReportingRule rule) =>
        new ReportingPeriods(Days).Of(Plans.BacNinh with { Reporting = [rule], Ends = new DateOnly(2027, 12, 31) }).ShouldHaveSingleItem();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
