using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Demonstration))]

namespace CamTay.BrowserTests.Harness;

/// <summary>The built program with the small demonstration, served on a free port, and one Chromium. Shared by all journeys.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    /// <summary>The password of every demonstration account, which the sign-in page shows.</summary>
    public const string Password = "cam-tay-chi-viec";

    private readonly string data = Directory.CreateTempSubdirectory("camtay-browser-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new();
    private readonly ConcurrentQueue<string> log = new();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser browser = null!;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public async ValueTask InitializeAsync()
    {
        File.Exists(Repository.PathOf("src/Web/wwwroot/dist/manifest.json")).ShouldBeTrue("The front end is not built: ./dev test does it.");
        using (var demo = Start("demo", "--small"))
        {
            await demo.WaitForExitAsync();
            demo.ExitCode.ShouldBe(0, string.Join('\n', log));
        }
        server = Start("serve");
        await UntilHealthy();
        Assertions.SetDefaultExpectTimeout(30_000); // a busy machine is no fault of the page
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
        });
    }

    /// <summary>A browser window of nobody, or of a demonstration account.</summary>
    public async Task<Visitor> Open(string? account = null, Look? look = null)
    {
        var session = account is null ? null : await sessions.GetOrAdd(account, name => new(() => SignIn(name))).Value;
        return await Visitor.Open(browser, Address, look ?? new Look(), session);
    }

    /// <summary>What someone does at such a window. At the end the browser must have had no complaint.</summary>
    public async Task Visit(string? account, Func<Visitor, Task> journey, Look? look = null)
    {
        await using var visitor = await Open(account, look);
        await journey(visitor);
        visitor.Complaints.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is { HasExited: false })
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
        server?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private async Task<string> SignIn(string account)
    {
        await using var visitor = await Visitor.Open(browser, Address, new Look(), null);
        await visitor.SignIn(account, Password);
        return await visitor.Page.Context.StorageStateAsync();
    }

    private Process Start(params string[] verb)
    {
        var program = Path.Combine(Repository.Root, "src/Web/bin", Repository.Configuration, "net10.0/CamTay.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CAMTAY_DATA"] = data;
        start.Environment["CAMTAY_DB"] = "";
        start.Environment["ASPNETCORE_URLS"] = Address;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task UntilHealthy()
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);
        for (var attempt = 0; attempt < 300 && server is { HasExited: false }; attempt++)
        {
            try
            {
                using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Address + "/healthz"), CancellationToken.None);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The program did not start:\n" + string.Join('\n', log));
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
