using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using CamTay.Evidence.Ledger;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Benchmarks;

/// <summary>The least that could be done: one multi-row INSERT and one durable commit, without hashing, checks, sequence lock or further indexes.</summary>
internal static class Bare
{
    private const int Columns = 14;
    private static readonly ConcurrentDictionary<int, string> Texts = new();
    private static readonly BulkInsert Prepared = new("bare_prepared", WriteRows.Columns);

    public static async Task Create(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (id, big, bytes) = db.IsPostgres() ? ("uuid", "bigint", "bytea") : ("TEXT", "INTEGER", "BLOB");
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var table in new[] { "bare", "bare_prepared" })
        {
            command.CommandText = $"""
            CREATE TABLE {table} (seq {big} PRIMARY KEY, id {id}, subject TEXT, verb INTEGER, unit TEXT, day INTEGER, occurred_at {big}, received_at {big},
            captured_at {big}, strength INTEGER, voids {id}, statement TEXT, leaf_hash {bytes}, seal {bytes})
            """;
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The same rows by the fastest way that the database has: on SQLite one prepared row at a time, which is not multi-row but quicker.</summary>
    public static async Task InsertPrepared(IServiceProvider services, IReadOnlyList<EntryRow> rows)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.InTransaction(() => Prepared.Write(db, [.. rows.Select(WriteRows.Values)]));
    }

    public static async Task Insert(IServiceProvider services, IReadOnlyList<EntryRow> rows)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.Database.GetDbConnection().BeginTransactionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Texts.GetOrAdd(rows.Count, Text);
        foreach (var row in rows)
        {
            Add(command, row.Seq); Add(command, row.Id); Add(command, row.Subject); Add(command, row.Verb); Add(command, row.Unit); Add(command, row.Day);
            Add(command, row.OccurredAt); Add(command, row.ReceivedAt); Add(command, row.CapturedAt, DbType.Int64); Add(command, row.Strength);
            Add(command, row.Voids, DbType.Guid); Add(command, row.Statement); Add(command, row.LeafHash); Add(command, row.Seal);
        }
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static string Text(int rows) =>
        "INSERT INTO bare VALUES " + string.Join(',', Enumerable.Range(0, rows).Select(r => $"({string.Join(',', Enumerable.Range(0, Columns).Select(c => $"@p{r * Columns + c}"))})"));

    private static void Add(DbCommand command, object? value, DbType? type = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "p" + command.Parameters.Count;
        if (type is { } t) parameter.DbType = t;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
