using CamTay.Database;
using CamTay.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CamTay.Tests.Harness;

/// <summary>A private database and data folder for one test or class, copied from a <see cref="Template"/>. SQLite, or PostgreSQL when <c>TEST_DB=postgres</c>.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>True when this run is on PostgreSQL.</summary>
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("TEST_DB") == "postgres";

    private readonly string name;

    private TestDatabase(string name) => (this.name, Folder) = (name, Directory.CreateTempSubdirectory("camtay-test-").FullName);

    /// <summary>The data folder (<c>CAMTAY_DATA</c>), removed at the end.</summary>
    public string Folder { get; }

    public string SqliteFile => Path.Combine(Folder, "camtay.db");

    /// <summary>Connection string, or null on SQLite.</summary>
    public string? Postgres => IsPostgres ? PostgresServer.ConnectionTo(name) : null;

    public static async Task<TestDatabase> Create(Template? template = null)
    {
        var source = await (template ?? Template.Migrated).Made;
        var database = new TestDatabase("t_" + Guid.CreateVersion7().ToString("N"));
        CopyFolder(source.Folder, database.Folder);
        if (IsPostgres) await PostgresServer.Run($"CREATE DATABASE {database.name} TEMPLATE {source.name} STRATEGY file_copy");
        return database;
    }

    /// <summary>A database without a single table.</summary>
    public static async Task<TestDatabase> Empty()
    {
        var database = new TestDatabase("t_" + Guid.CreateVersion7().ToString("N"));
        if (IsPostgres) await PostgresServer.Run($"CREATE DATABASE {database.name} TEMPLATE template0 STRATEGY file_copy");
        return database;
    }

    public void Configure(DbContextOptionsBuilder options) => DatabaseSetup.Configure(options, Postgres, SqliteFile);

    /// <summary>A context of its own, with the tables of all modules.</summary>
    public AppDb Open()
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        Configure(options);
        return new AppDb(options.Options, Modules.All);
    }

    /// <summary>Closes pooled connections, so that the database can be copied or removed.</summary>
    public async Task Close()
    {
        if (IsPostgres)
        {
            await using var connection = new NpgsqlConnection(Postgres);
            NpgsqlConnection.ClearPool(connection);
            return;
        }
        await using var db = Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        if (IsPostgres) await PostgresServer.Run($"DROP DATABASE {name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
