using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests.Journeys;

public sealed class FigureJourney(Demonstration demonstration)
{
    [Fact]
    public Task A_figure_opens_to_its_people_and_their_hashed_evidence() => demonstration.Visit("khth", FromOverviewToProof);

    /// <summary>Pages are plain: an old phone, or a browser whose script was blocked, gets as far.</summary>
    [Fact]
    public Task So_it_does_without_script() => demonstration.Visit("khth", FromOverviewToProof, new Look(360, Script: false));

    [Fact]
    public Task The_auditor_sees_every_figure_and_no_name() => demonstration.Visit("kiem-tra", async vinh =>
    {
        await vinh.Page.GotoAsync("/danh-sach/bac-ninh-2026/CT2.1?part=numerator");
        (await vinh.Page.Locator("table tbody code").First.InnerTextAsync()).ShouldStartWith("staff:");
        (await vinh.Page.Locator(".who").CountAsync()).ShouldBe(0);
    });

    [Fact]
    public Task A_list_is_taken_along_as_a_workbook_and_as_text() => demonstration.Visit("khth", async thu =>
    {
        await thu.Page.GotoAsync("/danh-sach/bac-ninh-2026/CT2.1?part=missing");
        foreach (var ending in new[] { ".xlsx", ".csv" })
        {
            var download = await thu.Page.RunAndWaitForDownloadAsync(() => thu.Page.Locator($"a[href*='{ending}']").First.ClickAsync());
            download.SuggestedFilename.ShouldEndWith(ending);
            new FileInfo(await download.PathAsync()).Length.ShouldBeGreaterThan(100);
        }
    });

    private static async Task FromOverviewToProof(Visitor thu)
    {
        await thu.Page.GotoAsync("/");
        await thu.Follow(thu.Page.Locator(".target-card a[href*='/chi-tieu/bac-ninh-2026/CT2']").First);
        await thu.Page.WaitForURLAsync(new Regex("/chi-tieu/"));
        await thu.Follow(thu.Page.Locator(".figure a[href*='part=numerator']").First);
        await thu.Page.WaitForURLAsync(new Regex("/danh-sach/"));
        (await thu.Page.Locator(".sum").InnerTextAsync()).ShouldContain("khớp");
        var entries = thu.Page.Locator("details.entries").First;
        await entries.Locator("summary").ClickAsync();
        await thu.Follow(entries.Locator("a").First);
        await thu.Page.WaitForURLAsync(new Regex("/chung-cu/"));
        var checks = await thu.Page.Locator("#bang-chung .checks li").AllInnerTextsAsync();
        checks.Count.ShouldBeGreaterThan(2);
        checks.ShouldAllBe(check => check.StartsWith("khớp", StringComparison.Ordinal));
    }
}
