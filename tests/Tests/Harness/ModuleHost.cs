using CamTay.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Tests.Harness;

/// <summary>
/// All modules on a fresh database without the web: for rules below HTTP (ledger, folds, codecs). No background work runs, and the
/// caller is <see cref="Access"/>: the system, until a test says otherwise.
/// <code>await using var host = await ModuleHost.Start();
/// await host.In(async (ILedger ledger) => await ledger.Append([...]));</code>
/// </summary>
public sealed class ModuleHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool owner;

    private ModuleHost(TestDatabase database, bool owner, Action<IServiceCollection>? more)
    {
        (Database, this.owner) = (database, owner);
        services = Build(more);
    }

    public TestDatabase Database { get; }

    public IServiceProvider Services => services;

    public FakeClock Clock { get; } = FakeClock.Noon(2026, 7, 1);

    public TestAccess Access { get; } = new();

    /// <param name="template">The state to begin with: <see cref="Template.Migrated"/> if not given.</param>
    public static async Task<ModuleHost> Start(Template? template = null, Action<IServiceCollection>? more = null) =>
        new(await TestDatabase.Create(template), true, more);

    /// <summary>On a database that somebody else keeps.</summary>
    public static ModuleHost On(TestDatabase database, Action<IServiceCollection>? more = null) => new(database, false, more);

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
        if (owner) await Database.DisposeAsync();
    }

    private ServiceProvider Build(Action<IServiceCollection>? more)
    {
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddDbContext<AppDb>(Database.Configure);
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(new DataFolder(Database.Folder));
        collection.AddSingleton(new ContentFolder());
        collection.AddScoped<AuditLog>();
        collection.AddScoped<Language>();
        collection.AddSingleton<SiteAddress>();
        collection.AddSingleton<CommuneNames>();
        collection.AddRouting();
        foreach (var module in Modules.All)
        {
            collection.AddSingleton(module);
            module.Services(collection, configuration);
        }
        collection.RemoveAll<IHostedService>();
        collection.Replace(ServiceDescriptor.Singleton<IAccess>(Access));
        more?.Invoke(collection);
        return collection.BuildServiceProvider();
    }
}
