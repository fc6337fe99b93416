using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CamTay.Reporting;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>An inspector who opens each number of a frozen report and counts the people behind it.</summary>
internal static partial class ReportCrawler
{
    /// <summary>Numbers of the report that lead to a list: reached, of, and missing of each figure.</summary>
    public static int Cells(FrozenReport report) => 3 * report.Content.Sections.SelectMany(s => s.Fields).Sum(f => f.Figures?.Count ?? 0);

    /// <summary>Opens every link of a figure on the frozen report's page, and counts the members of the list behind it; how many links there were.</summary>
    public static async Task<int> ClickAll(HttpClient client, FrozenReport report)
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

    /// <summary>Opens each number of who reported, in time, late or not; how many units stand behind them.</summary>
    public static async Task<int> OpenReceipts(HttpClient client, FrozenReport report)
    {
        var receipts = report.Content.Sections.SelectMany(s => s.Fields).Single(f => f.Kind == "received").Receipts!;
        var page = await client.Open($"/bao-cao/ban/{report.Id}");
        var opened = 0;
        foreach (var (key, count) in new[] { ("in-time", receipts.InTime), ("extended", receipts.Extended), ("late", receipts.Late), ("missing", receipts.Missing) })
        {
            var group = page.Document.QuerySelector($"[data-receipts='{key}']");
            if (count == 0) { group.ShouldBeNull(); continue; }
            Number(group!.QuerySelector("summary b")!).ShouldBe(count);
            var units = group!.QuerySelectorAll("li");
            units.Length.ShouldBe(count, key);
            foreach (var receipt in units.Select(u => u.QuerySelector("a")).OfType<IElement>()) (await client.Open(receipt.GetAttribute("href")!)).Text.ShouldContain("Biên nhận và bằng chứng");
            opened += units.Length;
        }
        opened.ShouldBe(receipts.Expected);
        return opened;
    }

    private static async Task<long> Count(HttpClient client, string address)
    {
        var list = await client.Open(address);
        list.Text.ShouldContain("khớp");
        var export = list.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/xuat/danh-sach.csv", StringComparison.Ordinal));
        var lines = Encoding.UTF8.GetString(await client.GetByteArrayAsync(export)).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var column = Columns(lines[0]).IndexOf("Số người");
        return lines.Skip(1).Sum(line => column < 0 ? 1 : long.Parse(Columns(line)[column], CultureInfo.InvariantCulture));
    }

    private static List<string> Columns(string line) => [.. Column().Matches(line).Select(m => m.Value.Trim('"'))];

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|[^,]+|(?<=,)(?=,|$)|^(?=,)")]
    private static partial Regex Column();

    private static long Number(IElement cell) => long.Parse(string.Concat(cell.TextContent.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
