using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Harness;

/// <summary>
/// How someone looks at the pages. Without a <paramref name="Worker"/> no service worker stands between page and network: where a journey plays the
/// network's part, since a request that a worker hands on may pass by what plays it.
/// </summary>
public sealed record Look(int Width = 1440, bool Dark = false, string Language = "vi", bool Script = true, bool Worker = true);

/// <summary>Someone at a browser window. Whatever the browser complains of on the way (script errors, violations of the security policy, missing files) fails the visit at its end.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>No fault of the page: a look without a worker, and a page that was left while its worker was on the way.</summary>
    private static readonly string[] Expected = ["Service Worker registration blocked by Playwright", "An unknown error occurred when fetching the script."];

    /// <summary>What a browser says of requests without network: of its own, and of those that a service worker answered for.</summary>
    private static readonly string[] WithoutNetwork = ["net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "Failed to fetch", "resulted in a network error response"];

    private readonly ConcurrentQueue<string> complaints = new(); // the browser speaks from a thread of its own
    private readonly List<string> forgiven = [];
    private readonly IBrowserContext context;

    private Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.SetDefaultTimeout(120_000); // a busy machine is no fault of the page
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Expected.Contains(message.Text)) complaints.Enqueue($"{page.Url}: {message.Text}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => [.. complaints.Where(c => !forgiven.Exists(f => c.Contains(f, StringComparison.Ordinal)))];

    internal static async Task<Visitor> Open(IBrowser browser, string address, Look look, string? session)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address, JavaScriptEnabled = look.Script, StorageState = session, AcceptDownloads = true,
            ServiceWorkers = look.Worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block, Locale = look.Language == "en" ? "en-GB" : "vi-VN",
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Width < 700 ? 740 : 900 },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        if (look.Language == "en") await context.AddCookiesAsync([new Cookie { Name = "lang", Value = "en", Url = address }]);
        return new Visitor(context, await context.NewPageAsync());
    }

    public async Task SignIn(string account, string password)
    {
        await Page.GotoAsync("/dang-nhap");
        await Page.Locator("input[autocomplete~=username]").First.FillAsync(account);
        await Page.Locator("input[type=password]").First.FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(new Regex("^(?!.*/dang-nhap)"));
    }

    /// <summary>Follows a link or presses a button, and waits for the page that it leads to.</summary>
    public async Task Follow(ILocator link)
    {
        await link.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>What the heading of the page says: the one answer that the page gives first.</summary>
    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    /// <summary>Takes the network away. That requests fail is no fault of the page then.</summary>
    public Task GoOffline()
    {
        foreach (var said in WithoutNetwork) Forgive(said);
        return context.SetOfflineAsync(true);
    }

    public Task GoOnline() => context.SetOfflineAsync(false);

    /// <summary>Forgives complaints that the journey provokes on purpose, also those that come later: a browser speaks when it likes.</summary>
    public void Forgive(string part) => forgiven.Add(part);

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
