using System.Text.Json;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>interface.md, "Weight": what comes over the wire at the first view.</summary>
public sealed class WeightTests(Demonstration demonstration, ITestOutputHelper output)
{
    private const int WorkingFace = 200 * 1024, Script = 25 * 1024, HandFace = 60 * 1024;

    [Theory, InlineData("/"), InlineData("/chi-tieu"), InlineData("/chi-tieu/bac-ninh-2026/CT2"), InlineData("/don-vi")]
    public Task The_first_view_of_a_working_page_weighs_at_most_200_kB(string path) => demonstration.Visit("khth", async thu =>
    {
        var (all, script) = await Weigh(thu, path);
        all.ShouldBeLessThanOrEqualTo(WorkingFace);
        script.ShouldBeLessThanOrEqualTo(Script);
    });

    [Theory, InlineData("/hoc"), InlineData("/hoc/vneid-thay-the-bhyt"), InlineData("/hoc/benh-an-dien-tu"), InlineData("/hoc/xet-nghiem-hinh-anh")]
    public Task The_first_view_of_a_lesson_weighs_at_most_60_kB(string path) => demonstration.Visit(null, async ly =>
    {
        var (all, script) = await Weigh(ly, path);
        all.ShouldBeInRange(1, HandFace);
        script.ShouldBeInRange(1, Script);
    }, new Look(360));

    private async Task<(int All, int Script)> Weigh(Visitor visitor, string path)
    {
        await visitor.Page.GotoAsync(path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var parts = await visitor.Page.EvaluateAsync<JsonElement>("""
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map(e => ({ name: new URL(e.name).pathname, size: e.transferSize }))
            """);
        var sizes = parts.EnumerateArray().Select(p => (Name: p.GetProperty("name").GetString()!, Size: p.GetProperty("size").GetInt32())).ToList();
        foreach (var (name, size) in sizes) output.WriteLine($"{size,8} {name}");
        return (sizes.Sum(s => s.Size), sizes.Where(s => s.Name.EndsWith(".js", StringComparison.Ordinal)).Sum(s => s.Size));
    }
}
