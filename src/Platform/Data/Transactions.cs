using Microsoft.EntityFrameworkCore;

namespace CamTay.Platform;

/// <summary>One transaction per use case: joins the one that is open, else opens and commits its own.</summary>
public static class Transactions
{
    public static async Task<T> InTransaction<T>(this AppDb db, Func<Task<T>> work, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null)
            return await work();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var answer = await work();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return answer;
    }

    public static Task InTransaction(this AppDb db, Func<Task> work, CancellationToken ct = default) =>
        db.InTransaction(async () => { await work(); return true; }, ct);

    /// <summary>
    /// Waits until no other transaction on any node does the same <paramref name="work"/>, and keeps them out until this one ends: what is read
    /// after it still holds when it is written upon. In SQLite a transaction is that turn already.
    /// </summary>
    public static async Task TakeTurn(this AppDb db, string work, CancellationToken ct = default)
    {
        if (db.IsPostgres()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({work}, 0))", ct);
    }

    /// <summary>Which of the two databases this is.</summary>
    public static bool IsPostgres(this AppDb db) => db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);
}
