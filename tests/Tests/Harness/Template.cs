using CamTay.Demo;
using CamTay.Demo.Loading;
using CamTay.People.Access;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Tests.Harness;

/// <summary>A database and data folder made once per run, of which each test gets a copy.</summary>
public sealed class Template
{
    private readonly Lazy<Task<TestDatabase>> made;

    private Template(Func<TestDatabase, Task> prepare, Template? from) => made = new(async () =>
    {
        var database = from is null ? await TestDatabase.Empty() : await TestDatabase.Create(from);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.Folder, recursive: true);
        await prepare(database);
        await database.Close();
        return database;
    });

    /// <summary>All tables, no rows.</summary>
    public static Template Migrated { get; } = new(async database =>
    {
        await using var db = database.Open();
        await db.Database.MigrateAsync();
    }, null);

    /// <summary>The small province of <see cref="Cast"/>.</summary>
    public static Template WithCast { get; } = new(CastSeed.Make, Migrated);

    /// <summary>The same, registered before the year 2026 began.</summary>
    public static Template WithCastBefore2026 { get; } = new(database => CastSeed.Make(database, new DateOnly(2025, 12, 20)), Migrated);

    /// <summary>The small demonstration, as <c>camtay demo --small</c> loads it with seed 1.</summary>
    public static Template SmallDemonstration { get; } = new(async database =>
    {
        await using var loading = ModuleHost.On(database, Story);
        await loading.In(async (ILoadDemonstration demo) => (await demo.Load(1, small: true, (_, _) => { })).ShouldBeTrue());
    }, Migrated);

    /// <summary>The same from January to December of 2026, by a plan that asks for reports since January.</summary>
    public static Template DemonstrationYear { get; } = new(async database =>
    {
        var plans = Directory.CreateDirectory(Path.Combine(database.Folder, "plans")).FullName;
        await File.WriteAllTextAsync(Path.Combine(plans, "bac-ninh-2026.yaml"), Plan.Plans.BacNinhSince("2026-01"));
        await File.WriteAllTextAsync(Path.Combine(plans, "ha-giang-2025.yaml"), Plan.Plans.HaGiangText);
        await using var loading = ModuleHost.On(database, services =>
        {
            Story(services);
            OwnPlans(services);
        });
        await loading.In(async (LoadDemonstration demo) => (await demo.Load(1, DemoSize.SmallYear, (_, _) => { })).ShouldBeTrue());
    }, Migrated);

    /// <summary>Plans are those of the database's own folder, not the shipped ones.</summary>
    internal static void OwnPlans(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(s => new ContentFolder { Plans = Path.Combine(s.GetRequiredService<DataFolder>().Root, "plans") }));

    /// <summary>As the process that loads it is put together: some of its people act as themselves.</summary>
    internal static void Story(IServiceCollection services)
    {
        services.AddStory(1);
        services.Replace(ServiceDescriptor.Scoped<IAccess>(s => s.GetRequiredService<CurrentAccount>()));
    }

    public Task<TestDatabase> Made => made.Value;
}
