using System.Net;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Indicators.Pages;

public sealed class UnitPageTests(SmallProvince province) : IClassFixture<SmallProvince>
{
    [Fact]
    public async Task The_head_of_a_station_sees_on_one_page_who_is_missing_and_what_is_due()
    {
        var page = await province.Open("Minh", "/don-vi/TYT-07210");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Trạm Y tế phường Bắc Giang");
        page.Document.QuerySelector("#con-thieu")!.TextContent.ShouldContain("Đỗ Hữu Bình");
        page.Document.QuerySelector("#con-thieu")!.TextContent.ShouldNotContain("Hoàng Thị Sen");
        page.Text.ShouldContain("Báo cáo tháng");
        page.Text.ShouldContain("trước 15/07/2026");
        page.Text.ShouldContain("III.4.1");
        page.Document.QuerySelector(".locator .marked").ShouldNotBeNull();
        page.Document.QuerySelector("a[href='/nhat-ky?unit=TYT-07210']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_auditor_sees_pseudonyms_where_the_head_sees_names()
    {
        var page = await province.Open("Vinh", "/don-vi/TYT-07210");
        page.Document.QuerySelector("#con-thieu")!.TextContent.ShouldContain("staff:");
        foreach (var person in Cast.Staff) page.Text.ShouldNotContain(person.FullName);
    }

    [Fact]
    public async Task The_tree_lists_every_unit_below_with_its_figures()
    {
        var page = await province.Open("Thu", "/don-vi");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(Cast.Units.Count - 1);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("10 đơn vị");
        var found = await province.Open("Thu", "/don-vi?q=da mai");
        found.Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Đa Mai");
    }

    [Fact]
    public async Task A_unit_that_nobody_knows_is_not_found() =>
        (await province.Open("Thu", "/don-vi/KHONG-CO")).Status.ShouldBe(HttpStatusCode.NotFound);
}
