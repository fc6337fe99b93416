using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Plan;
using CamTay.Reporting;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>The plan's year with a clock that jumps from deadline to deadline: every period, in time, late, returned, restated, missing; and read again a year later.</summary>
public sealed class WalkTheYearTests
{
    [Fact]
    public async Task Every_report_of_2026_goes_its_way_and_reads_the_same_a_year_later()
    {
        // The register was taken in on 1 July; the periods before are walked as late ones, on that day.
        await using var host = await SendReportTests.Start(new(2026, 7, 2));
        var plan = (await host.In((IPlans plans) => plans.Find(Reports.Plan)))!;
        var periods = await host.In((IReportingPeriods all) => Task.FromResult(all.Of(plan)));
        periods.Select(p => $"{p.Code} {p.From:MM-dd} {p.LastDay:MM-dd}").ShouldBe(
        [
            "6-thang-2026-06 01-01 06-04", "quy-2026-2 03-10 06-09", "thang-2026-06 05-15 06-14", "thang-2026-07 06-15 07-14", "thang-2026-08 07-15 08-14",
            "quy-2026-3 06-10 09-09", "thang-2026-09 08-15 09-14", "thang-2026-10 09-15 10-14", "thang-2026-11 10-15 11-14", "nam-2026 01-01 12-04", "quy-2026-4 09-10 12-09", "thang-2026-12 11-15 12-14",
        ]);
        using var minh = host.As("Minh");
        using var tu = host.As("Tú");
        using var thu = host.As("Thu");
        using var dung = host.As("Dũng");
        foreach (var period in periods) await Walk(host, period, minh, tu, thu, dung);

        // Minh's station: always in time after July, the year restated. Tú's: late in each. The others never reported.
        foreach (var period in periods)
        {
            var units = (await thu.Json($"/api/reports/{Reports.Plan}/{period.Code}")).EnumerateArray().ToDictionary(u => u.GetProperty("unit").GetString()!, u => u.GetProperty("timeliness").GetString());
            units[Cast.Station].ShouldBe(period.LastDay < new DateOnly(2026, 7, 2) ? "late" : "in-time", period.Code);
            units[Cast.Neighbour].ShouldBe("late");
            units[Cast.Hospital].ShouldBe("missing");
            units.ContainsKey(Cast.Ward).ShouldBeFalse();
        }
        var frozen = new List<FrozenReport>();
        foreach (var period in periods)
            foreach (var unit in new[] { Cast.Station, Cast.Neighbour, Cast.Province })
                frozen.AddRange(await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, period.Code, unit)));
        frozen.Count.ShouldBe(periods.Count * 3 + periods.Count / 3 + 1);
        await EveryCellOpens(host, frozen);

        host.Clock.Set(new(2027, 12, 20));
        await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB006,BDHVS-01,20/11/2026"); // known late: old reports must not move
        await thu.Import("don-vi", $"ma_don_vi,ten,loai,ma_don_vi_cha,ma_xa,tu_ngay\n{Cast.Station},Trạm đổi tên,tram-y-te,SYT-BN,07210,01/07/2025");
        await host.Settle();
        foreach (var before in frozen)
        {
            using var answer = await thu.GetAsync($"/api/reports/frozen/{before.Id}", TestContext.Current.CancellationToken);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(before.Bytes);
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(before.Bytes)).ShouldBe(before.Sha256);
        }
        await EveryCellOpens(host, frozen.Where(f => f.Unit == Cast.Province && f.Period == "nam-2026"));
        (await host.In((ILedgerAudit audit) => audit.Verify())).Faults.ShouldBeEmpty();
    }

    private static async Task Walk(TestHost host, ReportingPeriod period, HttpClient minh, HttpClient tu, HttpClient thu, HttpClient dung)
    {
        var early = period.LastDay.AddDays(-1);
        if (early > new DateOnly(2026, 7, 2)) host.Clock.Set(early);
        await minh.SendReport(period.Code, Cast.Station, For(period));
        var number = 1;
        if (period.Kind == "quarter" || period.Code == "thang-2026-10")
        {
            (await thu.Post(period.Code, Cast.Station, "return", new { number, notes = new Dictionary<string, string> { ["ket_qua"] = "Nêu rõ hơn" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
            var again = For(period);
            again["ket_qua"] = "Đã bổ sung: mười hai cán bộ hoàn thành, ba người còn lại học trong tháng.";
            await minh.SendReport(period.Code, Cast.Station, again);
            number++;
        }
        (await thu.Post(period.Code, Cast.Station, "accept", new { number })).StatusCode.ShouldBe(HttpStatusCode.OK);
        if (period.Kind == "year") await Restate(host, period, minh);
        if (period.LastDay >= new DateOnly(2026, 7, 2)) host.Clock.Set(period.LastDay.AddDays(1));
        await tu.SendReport(period.Code, Cast.Neighbour, For(period));
        var version = await dung.Version(period.Code, Cast.Province);
        (await thu.Draft(period.Code, Cast.Province, new { version, answers = Reports.OfTheDepartment() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var issued = await dung.Post(period.Code, Cast.Province, "send", new { });
        (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString().ShouldBe("accepted");
    }

    private static async Task Restate(TestHost host, ReportingPeriod period, HttpClient minh)
    {
        using var browser = await host.SignIn("Minh");
        var address = $"/bao-cao/{Reports.Plan}/{period.Code}/{Cast.Station}";
        var page = await browser.Open(address);
        (await page.Submit(page.Form("[name=reason]"), f => f["reason"] = "Đếm sót một lớp tập huấn tháng 11.")).Location!.ShouldEndWith("?da=restate");
        await minh.SendReport(period.Code, Cast.Station, new(For(period)) { ["lop"] = "3" });
        var newest = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, period.Code, Cast.Station)))[^1];
        newest.Content.Reason.ShouldBe("Đếm sót một lớp tập huấn tháng 11.");
        (await browser.Open($"/bao-cao/ban/{newest.Id}")).Document.QuerySelectorAll("del").Select(d => d.TextContent).ShouldBe(["2"]);
    }

    private static Dictionary<string, string> For(ReportingPeriod period)
    {
        var answers = Reports.Complete();
        if (period.Kind == "year") answers["ngay_hoi"] = "da";
        return answers;
    }

    /// <summary>Every number of a frozen report opens to a list whose count and hash are those that were frozen.</summary>
    private static async Task EveryCellOpens(TestHost host, IEnumerable<FrozenReport> reports)
    {
        foreach (var report in reports)
        {
            var seals = (await host.In((IFigures figures) => figures.Seals(report.Plan, report.Unit, report.Content.FiguresOn, report.Content.Position, report.Content.Plan.Revision))).ToDictionary(s => (s.Target, s.Part.ToString().ToLowerInvariant()));
            foreach (var figure in report.Content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Figures ?? []))
            {
                foreach (var list in figure.Lists) (seals[(figure.Target, list.Part)].Total, seals[(figure.Target, list.Part)].Sha256).ShouldBe((list.Total, list.Sha256));
                figure.Lists.Single(l => l.Part == "numerator").Total.ShouldBe(figure.Numerator);
                figure.Lists.Single(l => l.Part == "denominator").Total.ShouldBe(figure.Denominator);
            }
        }
    }
}
