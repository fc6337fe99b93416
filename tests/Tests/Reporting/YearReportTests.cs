using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CamTay.Plan;
using CamTay.Plan.Revisions;
using CamTay.Reporting;
using CamTay.Tests.Harness;
using CamTay.Tests.Plan;

namespace CamTay.Tests.Reporting;

/// <summary>The department's report of the year on the small demonstration, and every number in it.</summary>
public sealed partial class YearReportTests
{
    private const string Own = "/bao-cao/bac-ninh-2026/nam-2026/SYT-BN", Password = "cam-tay-chi-viec";

    [Fact]
    public async Task Every_cell_of_the_year_report_opens_to_members_whose_count_equals_it_a_year_and_a_new_plan_later()
    {
        await using var host = await TestHost.Start(Template.SmallDemonstration, day: new(2026, 12, 5));
        await host.Settle();
        using var khth = await host.SignIn("khth", Password);
        var report = await Issue(host, khth);
        var files = await Files(khth, report);
        (await ClickAll(khth, report)).ShouldBe(Cells(report));

        // A year later the plan counts otherwise.
        host.Clock.Set(new(2027, 12, 5));
        await Revise(host);
        using var later = await host.SignIn("khth", Password);
        (await ClickAll(later, report)).ShouldBe(Cells(report));
        var again = await Files(later, report);
        for (var i = 0; i < files.Count; i++) again[i].ShouldBe(files[i]);
    }

    private static async Task<FrozenReport> Issue(TestHost host, HttpClient khth)
    {
        var page = await khth.Open(Own);
        (await page.Submit(page.Form("[name='f.chi_dao']"), f => { ReportPageTests.Fill(f, Reports.OfTheDepartment()); f["do"] = "propose"; })).Location!.ShouldEndWith("?da=propose");
        using var leader = await host.SignIn("lanh-dao", Password);
        var waiting = await leader.Open(Own);
        (await waiting.Submit(waiting.Document.Forms.Single(f => f.InnerHtml.Contains("\"forward\"", StringComparison.Ordinal)), _ => { })).Location!.ShouldEndWith("?da=send");
        return (await host.In((IFrozenReports reports) => reports.Of("bac-ninh-2026", "nam-2026", "SYT-BN"))).ShouldHaveSingleItem();
    }

    private static async Task Revise(TestHost host)
    {
        var yaml = Plans.BacNinhText.Replace("hoan_thanh: {loai: mooc, so: 1}", "hoan_thanh: {loai: mooc, so: 2}", StringComparison.Ordinal)
            .Replace("tinh_tren: {doi_tuong: can-bo}", "tinh_tren: {doi_tuong: can-bo, nhom: [bac-si]}", StringComparison.Ordinal);
        (await host.In((KeepRevision keep) => keep.Keep(yaml, "man-hinh", deliberate: true, default))).Faults.ShouldBeEmpty();
        await host.In((PlansInForce plans) => plans.Refresh());
        (await host.In((IPlans plans) => plans.Find("bac-ninh-2026")))!.Revision.ShouldBe(2);
        await host.Folded();
    }

    private static async Task<IReadOnlyList<byte[]>> Files(HttpClient client, FrozenReport report)
    {
        var files = new List<byte[]>();
        foreach (var format in new[] { "docx", "pdf", "xlsx" }) files.Add(await client.GetByteArrayAsync($"/bao-cao/ban/{report.Id:N}/van-ban.{format}"));
        return files;
    }

    /// <summary>Opens every link of a figure on the frozen report's page, and counts the members of the list behind it.</summary>
    private static async Task<int> ClickAll(HttpClient client, FrozenReport report)
    {
        var page = await client.Open($"/bao-cao/ban/{report.Id}");
        var clicked = 0;
        foreach (var row in page.Document.QuerySelectorAll(".report-figures tbody tr"))
        {
            var links = row.QuerySelectorAll("td a[href^='/danh-sach/']").ToList();
            links.Count.ShouldBe(3, row.TextContent);
            var (reached, all) = (Number(links[0]), Number(links[1]));
            foreach (var (link, expected) in links.Zip([reached, all, all - reached]))
            {
                (await Count(client, link.GetAttribute("href")!)).ShouldBe(expected, link.GetAttribute("href"));
                clicked++;
            }
        }
        return clicked;
    }

    private static async Task<long> Count(HttpClient client, string address)
    {
        var list = await client.Open(address);
        list.Text.ShouldContain("khớp");
        var export = list.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/xuat/danh-sach.csv", StringComparison.Ordinal));
        var lines = Encoding.UTF8.GetString(await client.GetByteArrayAsync(export)).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var column = Cells(lines[0]).IndexOf("Số người");
        var sum = lines.Skip(1).Sum(line => column < 0 ? 1 : long.Parse(Cells(line)[column], CultureInfo.InvariantCulture));
        return sum;
    }

    private static List<string> Cells(string line) => [.. Cell().Matches(line).Select(m => m.Value.Trim('"'))];

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|[^,]+|(?<=,)(?=,|$)|^(?=,)")]
    private static partial Regex Cell();

    private static int Cells(FrozenReport report) => 3 * report.Content.Sections.SelectMany(s => s.Fields).Sum(f => f.Figures?.Count ?? 0);

    private static long Number(IElement link) => long.Parse(string.Concat(link.TextContent.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
