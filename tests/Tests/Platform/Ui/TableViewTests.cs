using CamTay.Platform.Ui;

namespace CamTay.Tests.Platform.Ui;

public sealed class TableViewTests
{
    private static readonly Column<int>[] Columns = [new("so", "Số", "Count", i => i) { Numeric = true, Href = i => $"/mot/{i}" }, new("chu", "Chữ", "Text", i => $"<dòng> {i}")];

    [Fact]
    public async Task Sorting_keeps_the_rest_of_the_address_and_goes_back_to_the_first_page()
    {
        var page = await Draw("/bang?unit=BV-01&page=3&q=d%C3%B2ng");
        page.QuerySelector("thead a")!.GetAttribute("href").ShouldBe("/bang?unit=BV-01&q=d%C3%B2ng&sort=so&dir=desc");
        page.QuerySelector("input[type=hidden][name=unit]")!.GetAttribute("value").ShouldBe("BV-01");
    }

    [Fact]
    public async Task The_order_is_said_to_who_cannot_see_it()
    {
        var page = await Draw("/bang?sort=so&dir=desc");
        page.QuerySelectorAll("th[aria-sort=descending]").Length.ShouldBe(1);
        page.QuerySelector("tbody td")!.TextContent.Trim().ShouldBe("120");
    }

    [Fact]
    public async Task A_page_beyond_the_last_shows_the_last()
    {
        var page = await Draw("/bang?page=99");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(20);
        page.QuerySelector(".pager")!.TextContent.ShouldContain("Trang 3 / 3");
    }

    [Fact]
    public async Task The_export_takes_the_same_order_and_filter_but_all_pages()
    {
        var page = await Draw("/bang?sort=so&q=1&page=2");
        page.QuerySelectorAll(".exports a").Select(a => a.GetAttribute("href")).ShouldBe(["/bang/xuat.xlsx?sort=so&q=1", "/bang/xuat.csv?sort=so&q=1"]);
    }

    [Fact]
    public async Task What_is_not_found_is_said_with_a_way_back()
    {
        var page = await Draw("/bang?q=%3Cscript%3E");
        page.QuerySelector(".empty")!.TextContent.ShouldContain("Không có dòng nào chứa “<script>”");
        page.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/bang");
        page.QuerySelector("script").ShouldBeNull();
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Draw(string address) => Drawing.Of<TableView<int>>(address,
        ("Caption", "Bảng"), ("Columns", Columns), ("Rows", Enumerable.Range(1, 120).ToArray()), ("ExportPath", "/bang/xuat"));
}
