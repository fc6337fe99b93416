using CamTay.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Tests.Harness;

/// <summary>
/// All modules on a fresh database without the web: for rules below HTTP (ledger, folds, codecs). No background work runs.
/// <code>await using var host = await ModuleHost.Start();
/// await host.In(async (ILedger ledger) => await ledger.Append([...]));</code>
/// </summary>
public sealed class ModuleHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ModuleHost(TestDatabase database, ServiceProvider provider) => (Database, services) = (database, provider);

    public TestDatabase Database { get; }

    public IServiceProvider Services => services;

    public FakeClock Clock { get; private init; } = null!;

    public TestAccess Access { get; private init; } = null!;

    public static async Task<ModuleHost> Start(Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.Create();
        var clock = FakeClock.Noon(2026, 7, 1);
        var access = new TestAccess();
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddDbContext<AppDb>(database.Configure);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new DataFolder(database.Folder));
        services.AddSingleton(new ContentFolder());
        services.AddScoped<AuditLog>();
        services.AddScoped<Language>();
        services.AddHttpContextAccessor();
        services.AddRouting();
        foreach (var module in Modules.All)
        {
            services.AddSingleton(module);
            module.Services(services, configuration);
        }
        services.RemoveAll<IHostedService>();
        services.Replace(ServiceDescriptor.Singleton<IAccess>(access));
        more?.Invoke(services);
        return new ModuleHost(database, services.BuildServiceProvider()) { Clock = clock, Access = access };
    }

    /// <summary>Runs in a scope of its own, as one request would.</summary>
    public async Task<TAnswer> In<TService, TAnswer>(Func<TService, Task<TAnswer>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task In<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task In<TFirst, TSecond>(Func<TFirst, TSecond, Task> work) where TFirst : notnull where TSecond : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TFirst>(), scope.ServiceProvider.GetRequiredService<TSecond>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
