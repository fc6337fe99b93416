using CamTay.Demo;
using Microsoft.EntityFrameworkCore;

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
        await using var loading = ModuleHost.On(database, services => services.AddStory(1));
        await loading.In(async (ILoadDemonstration demo) => (await demo.Load(1, small: true, (_, _) => { })).ShouldBeTrue());
    }, Migrated);

    public Task<TestDatabase> Made => made.Value;
}
