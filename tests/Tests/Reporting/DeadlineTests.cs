using System.Net;
using CamTay.Plan.Revisions;
using CamTay.Reporting;
using CamTay.Reporting.Reports;
using CamTay.Tests.Harness;
using CamTay.Tests.Plan;

namespace CamTay.Tests.Reporting;

/// <summary>Whether a report was in time is judged once, when it is first received, by what held then.</summary>
public sealed class DeadlineTests
{
    private const string August = "thang-2026-08", Period = $"/bao-cao/{Reports.Plan}/{August}";

    [Fact]
    public async Task More_time_that_is_given_after_the_receipt_makes_no_late_report_timely()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 20));
        using var minh = host.As("Minh");
        using var tu = host.As("Tú");
        (await minh.SendReport(August, Cast.Station)).GetProperty("timeliness").GetString().ShouldBe("late");
        using var thu = await host.SignIn("Thu");
        (await Extend(thu, Cast.Neighbour, "2026-08-16")).ShouldBe(HttpStatusCode.UnprocessableEntity); // that day is over
        (await Extend(thu, Cast.Station, "2026-08-25")).ShouldBe(HttpStatusCode.Conflict); // it is in
        (await Extend(thu, "", "2026-08-25")).ShouldBe(HttpStatusCode.Redirect);
        var station = await minh.Standing(August, Cast.Station);
        (station.GetProperty("timeliness").GetString(), station.GetProperty("lastDay").GetString()).ShouldBe(("late", "2026-08-14"));
        (await tu.SendReport(August, Cast.Neighbour)).GetProperty("timeliness").GetString().ShouldBe("extended");
    }

    [Fact]
    public async Task A_plan_that_is_revised_after_the_receipt_judges_only_what_comes_later()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        using var tu = host.As("Tú");
        await minh.SendReport(August, Cast.Station);
        await Before(host, 8);
        var station = await minh.Standing(August, Cast.Station);
        (station.GetProperty("timeliness").GetString(), station.GetProperty("lastDay").GetString()).ShouldBe(("in-time", "2026-08-14"));
        (await tu.SendReport(August, Cast.Neighbour)).GetProperty("timeliness").GetString().ShouldBe("late");
    }

    [Fact]
    public async Task A_restatement_keeps_the_judgement_of_the_first_receipt()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 20));
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
        await Before(host, 25);
        await host.In((DecideReport decide) => decide.Restate(Reports.Plan, August, Cast.Station, "Ghi nhầm số lớp đã mở trong tháng.", default));
        (await minh.SendReport(August, Cast.Station, Reports.Complete("Đã mở ba lớp tập huấn tại trạm, cán bộ tham gia đầy đủ."))).GetProperty("timeliness").GetString().ShouldBe("late");
        var versions = await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station));
        versions.Select(v => (v.Content.InTime, v.Content.LastDay)).ShouldBe([(false, new DateOnly(2026, 8, 14)), (false, new DateOnly(2026, 8, 14))]);
    }

    private static async Task<HttpStatusCode> Extend(HttpClient thu, string unit, string day)
    {
        var page = await thu.Open(Period);
        return (await page.Submit(page.Form("[name=day]"), f => { f["unit"] = unit; f["day"] = day; f["reason"] = "Mất điện cả tuần do bão."; })).Status;
    }

    /// <summary>The plan asks for the monthly report before another day.</summary>
    private static async Task Before(TestHost host, int day)
    {
        var yaml = Plans.BacNinhText.Replace("{ky: thang, truoc_ngay: 15,", $"{{ky: thang, truoc_ngay: {day},", StringComparison.Ordinal);
        yaml.ShouldNotBe(Plans.BacNinhText);
        (await host.In((KeepRevision keep) => keep.Keep(yaml, "man-hinh", deliberate: true, default))).Faults.ShouldBeEmpty();
        await host.In((PlansInForce plans) => plans.Refresh());
        await host.Folded();
    }
}
