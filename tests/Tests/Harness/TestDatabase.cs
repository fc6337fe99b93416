using CamTay.Database;
using CamTay.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CamTay.Tests.Harness;

/// <summary>A private, migrated database for one test or class: a copy of a template that is migrated once per run. SQLite, or PostgreSQL when <c>TEST_DB=postgres</c>.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(() => IsPostgres ? PostgresTemplate() : SqliteTemplate());

    /// <summary>True when this run is on PostgreSQL.</summary>
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("TEST_DB") == "postgres";

    private TestDatabase(string? postgres, string folder) => (Postgres, Folder) = (postgres, folder);

    /// <summary>Connection string, or null on SQLite.</summary>
    public string? Postgres { get; }

    /// <summary>The host's own data folder (<c>CAMTAY_DATA</c>), removed at the end.</summary>
    public string Folder { get; }

    public string SqliteFile => Path.Combine(Folder, "camtay.db");

    /// <param name="migrated">False: an empty database, for tests of migrations.</param>
    public static async Task<TestDatabase> Create(bool migrated = true)
    {
        var folder = Directory.CreateTempSubdirectory("camtay-test-").FullName;
        if (!IsPostgres)
        {
            var database = new TestDatabase(null, folder);
            if (migrated) File.Copy(await Template.Value, database.SqliteFile);
            return database;
        }
        var name = "t_" + Guid.CreateVersion7().ToString("N");
        await OnServer($"CREATE DATABASE {name} TEMPLATE {(migrated ? await Template.Value : "template0")}");
        return new TestDatabase(ConnectionTo(name), folder);
    }

    public void Configure(DbContextOptionsBuilder options) => DatabaseSetup.Configure(options, Postgres, SqliteFile);

    /// <summary>A context of its own, with the tables of all modules.</summary>
    public AppDb Open()
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        Configure(options);
        return new AppDb(options.Options, Modules.All);
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
        {
            await using (var connection = new NpgsqlConnection(Postgres)) NpgsqlConnection.ClearPool(connection);
            await OnServer($"DROP DATABASE {new NpgsqlConnectionStringBuilder(Postgres).Database} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> SqliteTemplate()
    {
        var database = new TestDatabase(null, Directory.CreateTempSubdirectory("camtay-template-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.Folder, recursive: true);
        await using (var db = database.Open()) await db.Database.MigrateAsync();
        SqliteConnection.ClearAllPools();
        return database.SqliteFile;
    }

    private static async Task<string> PostgresTemplate()
    {
        var name = "camtay_template_" + Environment.ProcessId;
        await OnServer($"DROP DATABASE IF EXISTS {name}");
        await OnServer($"CREATE DATABASE {name} TEMPLATE template0");
        await using (var db = new TestDatabase(ConnectionTo(name), "").Open()) await db.Database.MigrateAsync();
        await using (var connection = new NpgsqlConnection(ConnectionTo(name))) NpgsqlConnection.ClearPool(connection);
        return name;
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static string Server => Environment.GetEnvironmentVariable("TEST_PG")
        ?? throw new InvalidOperationException("TEST_DB=postgres needs TEST_PG, a connection string of a PostgreSQL server; ./dev test --postgres starts one.");

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
