using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CamTay.Platform;

/// <summary>
/// One prepared statement for many rows, its values bound by place. Through ADO.NET each value would be looked for by its name, and each row
/// would be read like an answer: half of the time of a long load.
/// </summary>
internal static class SqliteRows
{
    public static void Write(SqliteConnection connection, string sql, IReadOnlyList<DbType> types, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var handle = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using var prepared = statement;
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < types.Count; i++) SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, types[i], row[i]), handle);
            if (raw.sqlite3_step(statement) is var answer && answer != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(answer, handle);
            SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), handle);
        }
    }

    /// <summary>As Microsoft.Data.Sqlite writes them: a Guid is text in capital letters.</summary>
    private static int Bind(sqlite3_stmt statement, int place, DbType type, object? value) => (type, value) switch
    {
        (_, null) => raw.sqlite3_bind_null(statement, place),
        (DbType.Binary, byte[] bytes) => raw.sqlite3_bind_blob(statement, place, bytes),
        (DbType.Guid, Guid id) => raw.sqlite3_bind_text(statement, place, id.ToString().ToUpperInvariant()),
        (DbType.String, string text) => raw.sqlite3_bind_text(statement, place, text),
        (DbType.Int32 or DbType.Int64, _) => raw.sqlite3_bind_int64(statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), $"A {value.GetType().Name} is no {type}."),
    };
}
