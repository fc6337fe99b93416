using System.Collections.Concurrent;
using System.Data;
using System.Text;

namespace CamTay.Platform;

/// <summary>Multi-row INSERT by one prepared command, the same on both databases; joins the open transaction.</summary>
public sealed class BulkInsert(string table, params (string Name, DbType Type)[] columns)
{
    // A round trip costs PostgreSQL more than a row does. SQLite has none, and finds a parameter by walking all names: one row at a time is fastest.
    private const int PostgresChunk = 50, SqliteChunk = 1;
    private readonly ConcurrentDictionary<int, string> texts = new();

    /// <summary>Writes rows; each is the values in the order of the columns, null for NULL.</summary>
    public async Task Write(AppDb db, IReadOnlyList<object?[]> rows, CancellationToken ct = default)
    {
        var chunk = db.IsPostgres() ? PostgresChunk : SqliteChunk;
        for (var start = 0; start < rows.Count;)
        {
            var count = Math.Min(chunk, rows.Count - start);
            var repeats = (rows.Count - start) / count;
            await using var command = await db.Command(texts.GetOrAdd(count, Text), ct);
            for (var i = 0; i < count * columns.Length; i++)
                // Typed: PostgreSQL must know the type of a parameter even when its value is null.
                command.With("p" + i).DbType = columns[i % columns.Length].Type;
            for (var r = 0; r < repeats; r++, start += count)
            {
                for (var i = 0; i < count * columns.Length; i++)
                    command.Parameters[i].Value = rows[start + i / columns.Length][i % columns.Length] ?? DBNull.Value;
                if (r == 0 && repeats > 1) await command.PrepareAsync(ct);
                await command.ExecuteNonQueryAsync(ct);
            }
        }
    }

    private string Text(int count)
    {
        var text = new StringBuilder("INSERT INTO ").Append(table).Append(" (").AppendJoin(',', columns.Select(c => c.Name)).Append(") VALUES ");
        for (var r = 0; r < count; r++)
        {
            text.Append(r == 0 ? "(" : ",(");
            for (var c = 0; c < columns.Length; c++) text.Append(c == 0 ? "@p" : ",@p").Append(r * columns.Length + c);
            text.Append(')');
        }
        return text.ToString();
    }
}
