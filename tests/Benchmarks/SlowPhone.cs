using Microsoft.Playwright;

namespace CamTay.Benchmarks;

/// <summary>A cheap phone on a bad line, in Chromium: 400 kbit/s, 400 ms, a processor six times slower, a window of 360 px.</summary>
internal sealed class SlowPhone : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private SlowPhone(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<SlowPhone> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A first view: nothing kept from before. Answers what the visit answers.</summary>
    public async Task<T> Visit<T>(string address, Func<IPage, ICDPSession, Task<T>> visit)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = address, ViewportSize = new() { Width = 360, Height = 740 }, ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 });
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 6 });
        return await visit(page, session);
    }

    /// <summary>Milliseconds until a condition in the page holds, and bytes over the wire by then: all, and scripts.</summary>
    public Task<(double Ready, double All, double Script)> FirstView(string address, string path, string ready) => Visit(address, async (page, _) =>
    {
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync(ready, null, new() { PollingInterval = 20 });
        var at = await page.EvaluateAsync<double>("() => performance.now()");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var sizes = await page.EvaluateAsync<double[]>("""
            () => { const e = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                    const sum = (l) => l.reduce((s, x) => s + x.transferSize, 0);
                    return [sum(e), sum(e.filter(x => /\.js$/.test(new URL(x.name).pathname)))]; }
            """);
        return (at, sizes[0], sizes[1]);
    });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
