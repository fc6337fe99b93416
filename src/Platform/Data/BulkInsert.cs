using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Platform;

/// <summary>INSERT of many rows, the same on both databases; joins the open transaction.</summary>
/// <param name="columns">Of the types Int32, Int64, String, Guid and Binary.</param>
public sealed class BulkInsert(string table, params (string Name, DbType Type)[] columns)
{
    private const int PostgresChunk = 1000;
    private readonly string names = string.Join(',', columns.Select(c => c.Name));

    /// <summary>Writes rows; each is the values in the order of the columns, null for NULL.</summary>
    public Task Write(AppDb db, IReadOnlyList<object?[]> rows, CancellationToken ct = default) =>
        rows.Count == 0 ? Task.CompletedTask : db.IsPostgres() ? WriteArrays(db, rows, ct) : WriteRows(db, rows, ct);

    private async Task WriteRows(AppDb db, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await db.Database.OpenConnectionAsync(ct);
        SqliteRows.Write(connection, $"INSERT INTO {table} ({names}) VALUES ({string.Join(',', columns.Select(_ => "?"))})", [.. columns.Select(c => c.Type)], rows, ct);
    }

    /// <summary>PostgreSQL takes a column as one array: a few parameters whatever the number of rows, so little to parse.</summary>
    private async Task WriteArrays(AppDb db, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        foreach (var chunk in rows.Chunk(PostgresChunk))
        {
            var arrays = columns.Select((c, i) => $"@p{i}::{TypeOf(c.Type)}[]");
            await using var command = await db.Command($"INSERT INTO {table} ({names}) SELECT * FROM unnest({string.Join(',', arrays)})", ct);
            for (var i = 0; i < columns.Length; i++) command.With("p" + i, Column(chunk, i, columns[i].Type));
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static string TypeOf(DbType type) => type switch
    {
        DbType.Int32 => "integer",
        DbType.Int64 => "bigint",
        DbType.String => "text",
        DbType.Guid => "uuid",
        DbType.Binary => "bytea",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column of this type is written in bulk."),
    };

    private static Array Column(object?[][] rows, int column, DbType type) => type switch
    {
        DbType.Int32 => Array.ConvertAll(rows, r => r[column] is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : (int?)null),
        DbType.Int64 => Array.ConvertAll(rows, r => r[column] is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : (long?)null),
        DbType.Guid => Array.ConvertAll(rows, r => (Guid?)r[column]),
        DbType.Binary => Array.ConvertAll(rows, r => (byte[]?)r[column]),
        _ => Array.ConvertAll(rows, r => (string?)r[column]),
    };
}
