using CamTay.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Database;

/// <summary>Chooses the database: PostgreSQL when a connection string is given (<c>CAMTAY_DB</c>), else an SQLite file in the data folder.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddCamTayDatabase(this IServiceCollection services, string? postgres, string sqliteFile)
    {
        return services.AddDbContext<AppDb>(options => Configure(options, postgres, sqliteFile));
    }

    /// <remarks>Npgsql's own strategy wraps deadlocks once more, so that who waits for a <see cref="DbUpdateException"/> does not see them.</remarks>
    public static void Configure(DbContextOptionsBuilder options, string? postgres, string sqliteFile)
    {
        var assembly = typeof(DatabaseSetup).Assembly.GetName().Name;
        if (postgres is not null)
            options.UseNpgsql(postgres, p => p.MigrationsAssembly(assembly).ExecutionStrategy(d => new NonRetryingExecutionStrategy(d)));
        else
            options.UseSqlite(SqliteConnectionString(sqliteFile), s => s.MigrationsAssembly(assembly)).AddInterceptors(new SqlitePragmas());
        // Migrations are written by hand and carry no model snapshot; the drift test compares the schemas instead.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>Brings the schema up to date; safe to run from several nodes at once.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync(ct);
    }

    private static string SqliteConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file, Mode = file.Contains(":memory:", StringComparison.Ordinal) ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 60, ForeignKeys = true,
    }.ToString();
}
