using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Architecture;

/// <summary>Migrations are written by hand; they must make the schema that the model expects, on the database of this run.</summary>
public sealed class MigrationTests
{
    [Fact]
    public async Task Migrations_make_the_schema_of_the_model()
    {
        await using var migrated = await TestDatabase.Create();
        await using var created = await TestDatabase.Empty();
        await using var byMigrations = migrated.Open();
        await using var byModel = created.Open();
        await byModel.Database.EnsureCreatedAsync();
        var made = await Schema.Of(byMigrations);
        var expected = await Schema.Of(byModel);
        expected.Except(made).ShouldBeEmpty("The model has it, no migration makes it.");
        made.Except(expected).ShouldBeEmpty("A migration makes it, the model does not know it.");
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var before = await Schema.Of(db);
        await db.Database.MigrateAsync();
        (await Schema.Of(db)).ShouldBe(before);
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }
}
