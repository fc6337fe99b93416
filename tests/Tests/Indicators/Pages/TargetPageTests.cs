using System.Net;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Indicators.Pages;

public sealed class TargetPageTests(SmallProvince province) : IClassFixture<SmallProvince>
{
    [Fact]
    public async Task The_page_says_in_plain_words_what_the_target_counts()
    {
        var page = await province.Open("Thu", "/chi-tieu/bac-ninh-2026/CT2");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("CT2: 10 %, quá hạn 1 ngày, thiếu 9 cán bộ");
        page.Text.ShouldContain("hoàn thành ít nhất 1 khóa MOOC và được xác nhận trên VNeID");
        page.Text.ShouldContain("nhập từ tệp trở lên");
        page.Document.QuerySelector("blockquote")!.TextContent.ShouldContain("nền tảng MOOCs");
        page.Document.QuerySelector(".trend svg").ShouldNotBeNull();
    }

    [Fact]
    public async Task Units_are_compared_directly_or_at_the_lowest_level()
    {
        var direct = await province.Open("Thu", "/chi-tieu/bac-ninh-2026/CT4");
        direct.Document.QuerySelector("#don-vi tbody")!.TextContent.ShouldContain("Bệnh viện Đa khoa số 1");
        var lowest = await province.Open("Thu", "/chi-tieu/bac-ninh-2026/CT4?level=la");
        lowest.Document.QuerySelectorAll("#don-vi tbody tr").Length.ShouldBe(2);
        lowest.Document.QuerySelector("#don-vi tbody tr")!.TextContent.ShouldContain("Đa Mai", Case.Sensitive, "the furthest behind stands first");
    }

    [Fact]
    public async Task What_was_known_then_stands_beside_what_is_known_now()
    {
        var page = await province.Open("Thu", "/chi-tieu/bac-ninh-2026/CT2?reported=2026-06-30");
        var compared = page.Document.QuerySelector("#khi-ay")!.TextContent;
        compared.ShouldContain("Hết ngày 30/06/2026 đã biết");
        compared.ShouldContain("1 / 10");
        compared.ShouldContain("Chênh +1 ở tử số");
    }

    [Fact]
    public async Task Staff_are_also_shown_by_professional_group()
    {
        var page = await province.Open("Thu", "/chi-tieu/bac-ninh-2026/CT2");
        page.Text.ShouldContain("Theo nhóm nghề");
        page.Text.ShouldContain("Hành chính");
    }

    [Fact]
    public async Task An_inspector_reads_English()
    {
        var page = await province.Open("Vinh", "/chi-tieu/bac-ninh-2026/CT2?lang=en");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("CT2: 10%, 1 day overdue, short by 9 staff");
    }

    [Theory]
    [InlineData("/xuat/chi-tieu.csv?unit=SYT-BN", "Chủ trì")]
    [InlineData("/xuat/don-vi.csv?unit=SYT-BN", "Trạm Y tế phường Đa Mai")]
    [InlineData("/xuat/don-vi.csv?unit=SYT-BN&target=CT4&level=la", "TYT-07228")]
    public async Task The_tables_export_what_they_show(string address, string expected) =>
        (await (await province.Browser("Thu")).GetStringAsync(address, TestContext.Current.CancellationToken)).ShouldContain(expected);
}
