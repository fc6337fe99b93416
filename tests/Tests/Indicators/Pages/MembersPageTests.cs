using System.Globalization;
using System.Net;
using CamTay.Indicators;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Indicators.Pages;

public sealed class MembersPageTests(SmallProvince province) : IClassFixture<SmallProvince>
{
    public static MatrixTheoryData<string, string> Lists => new(["CT1", "CT2", "CT2.1", "CT3", "CT4"], ["numerator", "denominator", "missing"]);

    [Theory, MemberData(nameof(Lists))]
    public async Task The_list_adds_up_to_the_figure(string target, string part)
    {
        var figure = (await province.Host.In((IFigures figures) => figures.ForUnits(SmallProvince.Plan, target, [Cast.Province], new(2026, 7, 1))))[0];
        var expected = part switch { "numerator" => figure.Numerator, "denominator" => figure.Denominator, _ => figure.Denominator - figure.Numerator };
        var page = await province.Open("Thu", $"/danh-sach/bac-ninh-2026/{target}?unit=SYT-BN&part={part}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".sum")!.TextContent.ShouldContain("khớp");
        var rows = page.Document.QuerySelectorAll("tbody tr");
        var counts = page.Document.QuerySelector("thead th:nth-last-child(2)")?.TextContent.Trim() == "Số người";
        rows.Sum(r => counts ? long.Parse(r.QuerySelector("td:nth-last-child(2)")!.TextContent.Trim(), CultureInfo.InvariantCulture) : 1).ShouldBe(expected);
    }

    [Fact]
    public async Task Lan_reads_the_names_of_her_colleagues_and_opens_their_entries()
    {
        var page = await province.Open("Lan", "/danh-sach/bac-ninh-2026/CT2?part=numerator");
        page.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("Trần Thị Lan");
        page.Document.QuerySelectorAll("tbody tr .entries a").Length.ShouldBeGreaterThanOrEqualTo(2);
        page.Document.QuerySelector("tbody tr .entries a")!.GetAttribute("href")!.ShouldStartWith("/chung-cu/");
    }

    [Fact]
    public async Task An_auditor_sees_the_same_list_without_a_single_name()
    {
        var page = await province.Open("Vinh", "/danh-sach/bac-ninh-2026/CT2?unit=SYT-BN&part=denominator&sort=ten&q=staff");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(10);
        foreach (var person in Cast.Staff) page.Text.ShouldNotContain(person.FullName);
        var file = await (await province.Browser("Vinh")).GetStringAsync("/xuat/danh-sach.csv?plan=bac-ninh-2026&target=CT2&unit=SYT-BN&part=denominator", TestContext.Current.CancellationToken);
        foreach (var person in Cast.Staff) file.ShouldNotContain(person.FullName);
        file.ShouldContain("staff:");
    }

    [Fact]
    public async Task The_list_is_searched_by_name_without_diacritics()
    {
        var page = await province.Open("Thu", "/danh-sach/bac-ninh-2026/CT2?unit=SYT-BN&part=missing&q=nguyen thi an");
        page.Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Nguyễn Thị An");
    }

    [Fact]
    public async Task An_exported_list_runs_no_formula_and_the_audit_log_names_who_took_it()
    {
        var thu = await province.Browser("Thu");
        var csv = await thu.GetStringAsync("/xuat/danh-sach.csv?plan=bac-ninh-2026&target=CT2&unit=SYT-BN&part=denominator", TestContext.Current.CancellationToken);
        csv.ShouldContain("'=HYPERLINK(1)");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(11);
        var xlsx = await thu.GetAsync("/xuat/danh-sach.xlsx?plan=bac-ninh-2026&target=CT2&unit=SYT-BN&part=denominator", TestContext.Current.CancellationToken);
        xlsx.Content.Headers.ContentType!.MediaType.ShouldBe(CamTay.Platform.Ui.TableFile.XlsxType);
        var audit = await province.Host.In((CamTay.Platform.AuditLog log) => log.Latest(0, 5));
        audit.ShouldContain(line => line.Account == "thu" && line.Action == "list.exported" && line.About == "bac-ninh-2026/CT2");
    }

    [Fact]
    public async Task Visits_are_listed_by_unit_and_day()
    {
        var page = await province.Open("Thu", "/danh-sach/bac-ninh-2026/CT4?unit=SYT-BN&part=missing");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("71 người đến khám chưa được hỗ trợ");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("/danh-sach/bac-ninh-2026/CT9", 404)]
    [InlineData("/danh-sach/ke-hoach-khac/CT1", 404)]
    [InlineData("/danh-sach/bac-ninh-2026/CT1?part=half", 400)]
    [InlineData("/danh-sach/bac-ninh-2026/CT1?unit=KHONG-CO", 404)]
    public async Task What_does_not_exist_is_refused_in_plain_words(string address, int status)
    {
        var page = await province.Open("Thu", address);
        ((int)page.Status).ShouldBe(status);
        page.Document.QuerySelector("h1").ShouldNotBeNull();
    }
}
