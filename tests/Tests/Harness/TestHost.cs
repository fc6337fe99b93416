using System.Net.Http.Headers;
using CamTay.Evidence;
using CamTay.Indicators;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CamTay.Tests.Harness;

/// <summary>
/// The whole program, as it serves people and programs, on a database of its own with the <see cref="Cast"/> in it.
/// <code>await using var host = await TestHost.Start();
/// var lan = host.As("Lan");              // calls /api with her token
/// var page = await host.SignIn("Lan");   // opens pages with her session
/// </code>
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly Factory factory;

    private TestHost(TestDatabase database, Action<IServiceCollection>? more)
    {
        Database = database;
        factory = new Factory(database, Clock, more);
    }

    public TestDatabase Database { get; }

    public FakeClock Clock { get; } = FakeClock.Noon(2026, 7, 1);

    public IServiceProvider Services => factory.Services;

    /// <param name="template">The state to begin with: <see cref="Template.WithCast"/> if not given.</param>
    /// <param name="day">The day on which the program starts, at noon: 1 July 2026 if not given.</param>
    public static async Task<TestHost> Start(Template? template = null, Action<IServiceCollection>? more = null, DateOnly? day = null)
    {
        var host = new TestHost(await TestDatabase.Create(template ?? Template.WithCast), more);
        if (day is { } first) host.Clock.Set(first);
        _ = host.Services; // starts the program
        return host;
    }

    /// <summary>A client without any account.</summary>
    public HttpClient Nobody() => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A program of this person: bearer token, for <c>/api</c>.</summary>
    public HttpClient As(string name)
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CastSeed.TokenOf(name));
        return client;
    }

    /// <summary>A browser of this person, signed in through the sign-in page.</summary>
    public Task<HttpClient> SignIn(string name) => SignIn(Cast.Find(name).Account, Cast.Password);

    public async Task<HttpClient> SignIn(string account, string password)
    {
        var client = Nobody();
        var page = await client.Open("/dang-nhap");
        var answer = await page.Submit(page.Form("input[type=password]"), form =>
        {
            form["input[autocomplete~=username]"] = account;
            form["input[type=password]"] = password;
        });
        ((int)answer.Status).ShouldBeInRange(300, 399, $"{account} could not sign in.");
        return client;
    }

    /// <summary>Runs in a scope of its own, as the system.</summary>
    public async Task<TAnswer> In<TService, TAnswer>(Func<TService, Task<TAnswer>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task In<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Waits until every figure stands on the newest entry.</summary>
    public async Task Settle()
    {
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var head = await In((ILedgerReader ledger) => ledger.Size());
            if (await In((IFigures figures) => figures.Position()) >= head) return;
            await Task.Delay(25);
        }
        throw new TimeoutException("The figures did not reach the head of the ledger within 10 s.");
    }

    /// <summary>Waits until the figures of a plan that was just revised are there.</summary>
    public async Task Folded()
    {
        for (var attempt = 0; ; attempt++)
        {
            try { await In((IFigures figures) => figures.Targets("bac-ninh-2026", Cast.Province, CamTay.Platform.LocalDays.DayOf(Clock.GetUtcNow()))); break; }
            catch (CamTay.Platform.RefusedException) when (attempt < 400) { await Task.Delay(25); }
        }
        await Settle();
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class Factory(TestDatabase database, FakeClock clock, Action<IServiceCollection>? more) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("CAMTAY_DATA", database.Folder);
            builder.UseSetting("CAMTAY_DB", database.Postgres ?? "");
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                more?.Invoke(services);
            });
        }
    }
}
