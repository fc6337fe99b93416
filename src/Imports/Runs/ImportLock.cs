using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Runs;

/// <summary>
/// One chunk at a time over all nodes, so that what a chunk reads of the ledger still holds when it appends. In SQLite the transaction is
/// that lock already.
/// </summary>
internal static class ImportLock
{
    public static async Task Take(AppDb db, CancellationToken ct)
    {
        if (db.IsPostgres()) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(5230006)", ct);
    }
}
