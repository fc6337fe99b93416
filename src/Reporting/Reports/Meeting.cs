using System.Data.Common;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Reports;

/// <summary>
/// Two people act on the same thing in the same moment: the database lets one through. The other act is done once more from its beginning, on
/// what stands now, where it either fits or is refused in words; it never ends as a fault of the machine.
/// </summary>
internal static class Meeting
{
    /// <param name="act">The whole use case: what it read outside its transaction is read anew.</param>
    public static async Task<T> OnceMore<T>(this AppDb db, Func<Task<T>> act)
    {
        try { return await act(); }
        catch (DbUpdateException e) when (db.Database.CurrentTransaction is null && SomebodyWasFirst(e)) { db.ChangeTracker.Clear(); }
        try { return await act(); }
        catch (DbUpdateException e) when (db.Database.CurrentTransaction is null && SomebodyWasFirst(e))
        {
            db.ChangeTracker.Clear();
            throw new RefusedException(ReportingRefusals.Met);
        }
    }

    public static Task OnceMore(this AppDb db, Func<Task> act) => db.OnceMore(async () => { await act(); return true; });

    // Another version of the row, or the row is there already: 23505 in PostgreSQL, words in SQLite. Deadlocks and serialization: 40…
    private static bool SomebodyWasFirst(DbUpdateException e) => e is DbUpdateConcurrencyException || e.InnerException is DbException { SqlState: "23505" or "40001" or "40P01" }
        || (e.InnerException?.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal) ?? false);
}
