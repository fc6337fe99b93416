using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Plan.Revisions;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Schedule;
using CamTay.Tests.Harness;
using CamTay.Tests.Plan;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>The small demonstration, walked by its own clock from the first to the last day of 2026, by a department that asks for reports since January.</summary>
public sealed class DemonstrationYearTests
{
    private const string Root = "SYT-BN", Password = "cam-tay-chi-viec";

    [Fact]
    public async Task The_twelve_months_of_2026_are_reported_by_all_units_and_the_year_report_opens_a_year_and_a_new_plan_later()
    {
        await using var host = await TestHost.Start(Template.DemonstrationYear, Template.OwnPlans, new(2026, 12, 31));
        await host.Settle();
        await EveryPeriodWentItsWay(host);

        using var khth = await host.SignIn("khth", Password);
        var report = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, "nam-2026", Root))).ShouldHaveSingleItem();
        var files = await Files(khth, report);
        (await ReportCrawler.ClickAll(khth, report)).ShouldBe(ReportCrawler.Cells(report));
        (await ReportCrawler.OpenReceipts(khth, report)).ShouldBeGreaterThan(5);

        // A year later the plan counts otherwise.
        host.Clock.Set(new(2027, 12, 31));
        await Revise(host);
        using var later = await host.SignIn("khth", Password);
        (await ReportCrawler.ClickAll(later, report)).ShouldBe(ReportCrawler.Cells(report));
        var again = await Files(later, report);
        for (var i = 0; i < files.Count; i++) again[i].ShouldBe(files[i]);
        (await host.In((ILedgerAudit audit) => audit.Verify())).Faults.ShouldBeEmpty();
    }

    /// <summary>A list of documents of the period's own days, or none.</summary>
    private static async Task SomeFilledTheirTables(TestHost host)
    {
        var september = await host.In(async (AppDb db) => (await db.Set<FrozenRow>().AsNoTracking().Where(f => f.Period == "thang-2026-09").ToListAsync()).ConvertAll(f => FrozenJson.Read(f).Content));
        var lists = september.SelectMany(c => c.Sections.SelectMany(s => s.Fields).Where(f => f.Code == "danh_muc_van_ban").Select(f => (c.Period, f.Table!.Rows))).ToList();
        lists.ShouldContain(l => l.Rows.Count == 0);
        lists.ShouldContain(l => l.Rows.Count > 0);
        foreach (var (period, rows) in lists)
            rows.Select(r => DateOnly.Parse(r.Cells[1].Text!, System.Globalization.CultureInfo.InvariantCulture)).ShouldAllBe(day => day >= period.From && day <= period.LastDay);
        september.SelectMany(c => c.Sections).SelectMany(s => s.Fields).ShouldContain(f => f.Code == "hinh_thuc" && f.Table!.Rows.Count == 3);
    }

    /// <summary>Twelve months, four quarters, the half-year and the year: each by the units of its own last day, most in time, over the year some late and some returned.</summary>
    private static async Task EveryPeriodWentItsWay(TestHost host)
    {
        var plan = (await host.In((IPlans plans) => plans.Find(Reports.Plan)))!;
        var periods = await host.In((IReportingPeriods all) => Task.FromResult(all.Of(plan)));
        periods.GroupBy(p => p.Kind).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<string, int> { ["month"] = 12, ["quarter"] = 4, ["half-year"] = 1, ["year"] = 1 }, ignoreOrder: true);
        var lines = await host.In((PeriodBook book) => book.Lines(plan, periods, default));
        foreach (var period in lines.GroupBy(l => l.Period.Code))
        {
            var own = period.Single(l => l.Unit == Root).Report.ShouldNotBeNull(period.Key);
            own.FirstReceivedAt.ShouldNotBeNull(period.Key);
            var units = period.Where(l => l.Obliged && l.Unit != Root).ToList();
            units.Count(l => l.Timeliness == Timeliness.InTime).ShouldBeGreaterThan(units.Count / 2, period.Key);
            // The server's clock of that time, not of today.
            units.Select(l => l.Report?.FirstReceivedAt).OfType<DateTimeOffset>().ShouldAllBe(at => Math.Abs(LocalDays.DayOf(at).DayNumber - period.First().Period.LastDay.DayNumber) <= 3);
        }
        lines.Count(l => l.Timeliness == Timeliness.Late).ShouldBeGreaterThan(3);
        lines.Count(l => l.Report?.Received > 1).ShouldBeGreaterThan(3, "returned and sent again");
        await SomeFilledTheirTables(host);
        // The station that opened in August is missing in no period before.
        var opened = lines.GroupBy(l => l.Unit).Single(g => g.Key.StartsWith("TYT", StringComparison.Ordinal) && g.Any(l => l.Period.Code == "thang-2026-12") && g.All(l => l.Period.Code != "thang-2026-06"));
        opened.Min(l => l.Period.LastDay).ShouldBeGreaterThan(new DateOnly(2026, 8, 17));
    }

    private static async Task Revise(TestHost host)
    {
        var yaml = Plans.BacNinhSince("2026-01").Replace("hoan_thanh: {loai: mooc, so: 1}", "hoan_thanh: {loai: mooc, so: 2}", StringComparison.Ordinal)
            .Replace("tinh_tren: {doi_tuong: can-bo}", "tinh_tren: {doi_tuong: can-bo, nhom: [bac-si]}", StringComparison.Ordinal);
        var before = (await host.In((IPlans plans) => plans.Find(Reports.Plan)))!.Revision;
        (await host.In((KeepRevision keep) => keep.Keep(yaml, "man-hinh", deliberate: true, default))).Faults.ShouldBeEmpty();
        await host.In((PlansInForce plans) => plans.Refresh());
        (await host.In((IPlans plans) => plans.Find(Reports.Plan)))!.Revision.ShouldBe(before + 1);
        await host.Folded();
    }

    private static async Task<IReadOnlyList<byte[]>> Files(HttpClient client, FrozenReport report)
    {
        var files = new List<byte[]>();
        foreach (var format in new[] { "docx", "pdf", "xlsx" }) files.Add(await client.GetByteArrayAsync($"/bao-cao/ban/{report.Id:N}/van-ban.{format}"));
        return files;
    }
}
