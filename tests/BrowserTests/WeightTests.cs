using System.Text.Json;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests;

/// <summary>interface.md, "Weight": what comes over the wire at the first view.</summary>
public sealed class WeightTests(Demonstration demonstration, ITestOutputHelper output)
{
    private const int WorkingFace = 200 * 1024, Script = 25 * 1024, HandFace = 60 * 1024, Pack = 250 * 1024;

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

    /// <summary>What the service worker keeps for one lesson, unpacked: page, list, style, script. 500 kB with recorded voices, whose own limit is 250 (Voices).</summary>
    [Fact]
    public Task No_lesson_weighs_more_than_250_kB_to_take_along() => demonstration.Visit(null, async ly =>
    {
        await ly.Page.GotoAsync("/hoc");
        var sizes = await ly.Page.EvaluateAsync<JsonElement>("""
            async () => {
              const size = async (path) => (await (await fetch(path)).arrayBuffer()).byteLength;
              const parts = [...document.querySelectorAll('link[href],script[src]')].map(e => e.src || e.href);
              let shared = await size('/hoc');
              for (const part of parts) shared += await size(part);
              const lessons = [...document.querySelectorAll('.lessons a')].map(a => a.pathname);
              const packs = [];
              for (const path of lessons) packs.push({ path, size: shared + await size(path) });
              return packs;
            }
            """);
        var packs = sizes.EnumerateArray().Select(p => (Path: p.GetProperty("path").GetString()!, Size: p.GetProperty("size").GetInt32())).OrderByDescending(p => p.Size).ToList();
        packs.Count.ShouldBeGreaterThanOrEqualTo(16);
        foreach (var (path, size) in packs.Take(3)) output.WriteLine($"{size,8} {path}");
        packs[0].Size.ShouldBeLessThanOrEqualTo(Pack, packs[0].Path);
    });

    [Fact]
    public Task A_lesson_shown_to_its_end_takes_at_most_30_MB_of_script_memory() => demonstration.Visit(null, async ly =>
    {
        await ly.Page.GotoAsync("/hoc/benh-an-dien-tu");
        await ly.Page.Locator("[data-view=start] [data-mode=xem]").ClickAsync();
        await ly.Page.Locator("[data-next]").WaitForAsync();
        await ly.Page.EvaluateAsync("""
            async () => {
              while (document.querySelector('[data-view=end]').hidden) {
                document.querySelector('[data-next]').click();
                await new Promise(done => setTimeout(done, 30));
              }
            }
            """);
        var session = await ly.Page.Context.NewCDPSessionAsync(ly.Page);
        var used = (await session.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble();
        output.WriteLine($"{used / (1 << 20):0.0} MB");
        used.ShouldBeLessThanOrEqualTo(30 << 20);
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
