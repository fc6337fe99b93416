using System.Data.Common;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CamTay.Demo.Loading;

/// <summary>A demonstration that is cut off is thrown away, so its commits need not wait for the disk one by one; what it leaves behind must be there.</summary>
internal sealed class LateFlush : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Hurry(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Hurry(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs the last act with a commit that waits for the disk and takes everything before it along.</summary>
    public static async Task Settle(AppDb db, Func<Task> last, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(db.IsPostgres() ? "SET synchronous_commit = on" : "PRAGMA synchronous = FULL", ct);
        await last();
        if (!db.IsPostgres()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
        await db.Database.CloseConnectionAsync();
    }

    private static DbCommand Hurry(DbConnection connection, ConnectionEndEventData opened)
    {
        var command = connection.CreateCommand();
        command.CommandText = opened.Context is AppDb db && db.IsPostgres() ? "SET synchronous_commit = off" : "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 20000";
        return command;
    }
}
