using System.Net;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Gathering;
using CamTay.Reporting.Schedule;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>What the department takes from the units' reports, and what is said of versions that differ.</summary>
public sealed class GatheringTests
{
    private const string August = "thang-2026-08", Period = $"/bao-cao/{Reports.Plan}/{August}";

    [Fact]
    public async Task A_report_that_was_sent_back_is_counted_and_its_words_are_left_out_until_it_is_sent_again()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        using var tu = host.As("Tú");
        using var thu = host.As("Thu");
        await minh.SendReport(August, Cast.Station, Difficult("Thiếu máy quét mã QR."));
        await tu.SendReport(August, Cast.Neighbour, Difficult("Mạng chập chờn cả tuần."));
        (await Gathered(host)).Receipts.Returned.ShouldBe(0);
        (await thu.Post(August, Cast.Station, "return", new { number = 1, notes = new Dictionary<string, string> { ["ket_qua"] = "Nêu rõ hơn" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await WithoutStation(host);
        var mended = Difficult("Đã có máy quét, thiếu giấy in.");
        (await lan.Post(August, Cast.Station, "propose", new { version = await lan.Version(August, Cast.Station), answers = mended })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await WithoutStation(host); // it waits for Minh
        (await minh.Post(August, Cast.Station, "send", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await Gathered(host);
        again.Receipts.Returned.ShouldBe(0);
        again.Difficulties.Select(d => d.Text).ShouldBe(["Đã có máy quét, thiếu giấy in.", "Mạng chập chờn cả tuần."], ignoreOrder: true);
        again.Words.Select(w => w.Quote.Unit).Distinct().ShouldBe([Cast.Station, Cast.Neighbour], ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_of_a_period_shows_a_reporter_the_difficulties_of_her_own_unit_only()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        using var tu = host.As("Tú");
        await minh.SendReport(August, Cast.Station, Difficult("Thiếu máy quét \"mã QR\"."));
        await tu.SendReport(August, Cast.Neighbour, Difficult("Mạng chập chờn cả tuần."));
        using var sen = await host.SignIn("Sen");
        using var thu = await host.SignIn("Thu");
        var own = (await sen.Open(Period)).Text;
        own.ShouldContain("Mạng chập chờn cả tuần.");
        own.ShouldNotContain("Thiếu máy quét");
        (await thu.Open(Period)).Text.ShouldContain("Thiếu máy quét \"mã QR\".");
    }

    [Fact]
    public async Task A_dispute_about_an_accepted_report_names_the_figure_that_was_frozen()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        using var thu = host.As("Thu");
        await minh.SendReport(August, Cast.Station);
        (await thu.Post(August, Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB003,BDHVS-01,05/06/2026"); // the live figure goes on
        await host.Settle();
        using var lan = await host.SignIn("Lan");
        var page = await lan.Open($"{Period}/{Cast.Station}/khieu-nai/CT2.1");
        (await page.Submit(page.Form("[name=reason]"), f => f["reason"] = "Thiếu chứng nhận của hai người học tháng 6.")).Location!.ShouldEndWith("?da=dispute");
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station)))[0];
        var dispute = await host.In((AppDb db) => db.Set<Dispute>().AsNoTracking().SingleAsync());
        (dispute.Numerator, dispute.Denominator, dispute.Position).ShouldBe((0, 3, frozen.Content.Position));
    }

    [Fact]
    public async Task A_target_that_the_plan_has_dropped_is_one_of_the_differences()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station);
        var before = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station)))[0].Content;
        var after = before with { Sections = [.. before.Sections.Select(s => s with { Fields = [.. s.Fields.Select(f => f with { Figures = f.Figures?.Where(x => x.Target != "CT2.1").ToList() })] })] };
        CompareFrozen.Of(before, after, new Language()).ShouldHaveSingleItem().Vi.ShouldStartWith("CT2.1,");
        CompareFrozen.Of(after, before, new Language()).ShouldHaveSingleItem().Vi.ShouldStartWith("CT2.1,");
    }

    [Fact]
    public async Task More_answers_than_are_kept_are_refused_and_none_is_dropped_without_a_word()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        var many = Enumerable.Range(0, 600).ToDictionary(i => $"o{i}", _ => "1");
        foreach (var (field, value) in Reports.Complete()) many[field] = value;
        (await lan.Draft(August, Cast.Station, new { version = 0, answers = many })).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await lan.Version(August, Cast.Station)).ShouldBe(0);
        new Answers(many.Take(600)).TooLong.ShouldBeFalse();
    }

    private static async Task WithoutStation(TestHost host)
    {
        var gathered = await Gathered(host);
        var station = gathered.Receipts.Units.Single(u => u.Unit == Cast.Station);
        (gathered.Receipts.Returned, gathered.Receipts.InTime, station.State, station.Returned).ShouldBe((1, 2, "in-time", true));
        gathered.Difficulties.ShouldHaveSingleItem().Unit.ShouldBe(Cast.Neighbour);
        gathered.Words.ShouldAllBe(w => w.Quote.Unit == Cast.Neighbour);
        using var thu = await host.SignIn("Thu");
        (await thu.Open($"{Period}/{Cast.Province}")).Text.ShouldContain("1 đang bị trả lại");
    }

    private static async Task<Gathered> Gathered(TestHost host)
    {
        var (plan, period) = await host.In((PeriodBook book) => book.Need(Reports.Plan, August, default));
        return await host.In((GatherReports gather) => gather.Gather(plan, period, default));
    }

    private static Dictionary<string, string> Difficult(string words) => new(Reports.Complete()) { ["kho_khan.1.chu_de"] = "thiet_bi", ["kho_khan.1.noi_dung"] = words };
}
