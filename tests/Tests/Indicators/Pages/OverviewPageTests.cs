using System.Net;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Indicators.Pages;

public sealed class OverviewPageTests(SmallProvince province) : IClassFixture<SmallProvince>
{
    [Fact]
    public async Task The_planner_reads_the_finding_first()
    {
        var page = await province.Open("Thu", "/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Năm chỉ tiêu: một đúng lộ trình, ba đang chậm, một quá hạn");
        page.Text.ShouldContain("vị trí sổ");
        page.Text.ShouldContain("CT2 quá hạn 1 ngày, còn thiếu 9 cán bộ");
        page.Text.ShouldContain("1 dòng trong tệp chưa ghép được với người");
        page.Document.QuerySelectorAll(".target-card").Length.ShouldBe(5);
        page.Document.QuerySelectorAll(".target-card .parts li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Every_figure_of_a_card_leads_to_its_list()
    {
        var page = await province.Open("Thu", "/");
        var links = page.Document.QuerySelectorAll(".target-card .of a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(6);
        foreach (var link in links) (await province.Open("Thu", link)).Text.ShouldContain("khớp");
    }

    [Fact]
    public async Task The_map_colours_the_communes_of_the_stations()
    {
        var page = await province.Open("Thu", "/");
        var areas = page.Document.QuerySelectorAll(".map svg a").ToDictionary(a => a.GetAttribute("href")!, a => a.GetAttribute("aria-label")!);
        areas["/don-vi/TYT-07210"].ShouldEndWith(": 75 %");
        areas["/don-vi/TYT-07228"].ShouldEndWith(": 20 %");
        areas["/don-vi/TYT-07246"].ShouldEndWith(": chưa có dữ liệu");
    }

    [Fact]
    public async Task A_reporter_sees_her_own_unit_only()
    {
        var page = await province.Open("Lan", "/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Trạm Y tế phường Bắc Giang");
        page.Text.ShouldNotContain("Đa Mai");
        foreach (var address in new[] { "/?unit=TYT-07228", "/?unit=SYT-BN", "/chi-tieu?unit=SYT-BN", "/chi-tieu/bac-ninh-2026/CT1?unit=SYT-BN", "/danh-sach/bac-ninh-2026/CT1?unit=TYT-07228",
            "/don-vi/TYT-07228", "/don-vi?unit=SYT-BN", "/xuat/danh-sach.csv?plan=bac-ninh-2026&target=CT1&unit=TYT-07228", "/xuat/don-vi.csv?unit=SYT-BN", "/xuat/chi-tieu.xlsx?unit=SYT-BN" })
            (await province.Open("Lan", address)).Status.ShouldBe(HttpStatusCode.Forbidden, address);
    }

    [Fact]
    public async Task A_learner_is_welcomed_although_figures_are_not_for_everyone()
    {
        var page = await province.Open("An", "/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("main a[href='/ke-hoach']").ShouldNotBeNull();
        page.Document.QuerySelector(".target-card").ShouldBeNull();
    }

    [Fact]
    public async Task The_planner_of_another_province_begins_with_her_own_plan()
    {
        var page = await province.Open("Giàng", "/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".standpoint")!.TextContent.ShouldContain("31/12/2025");
        page.Text.ShouldContain("Sở Y tế tỉnh Hà Giang");
    }

    [Fact]
    public async Task Before_the_first_evidence_every_target_says_that_there_is_none()
    {
        var page = await province.Open("Thu", "/?knownAt=0");
        page.Text.ShouldContain("Đang xem như đã biết tại vị trí sổ 0");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Chưa có dữ liệu cho chỉ tiêu nào");
    }

    [Fact]
    public async Task An_unreadable_day_is_said_in_plain_words()
    {
        var page = await province.Open("Thu", "/?on=30/6");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain("không đọc được");
    }
}
