using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using CamTay.Platform;

namespace CamTay.Evidence.Ledger;

/// <summary>Multi-row INSERT of ledger rows, fifty at a time, one prepared command for both databases.</summary>
internal static class WriteRows
{
    private const int Chunk = 50;
    private static readonly string[] Columns =
        ["seq", "id", "subject", "verb", "unit", "day", "occurred_at", "received_at", "captured_at", "strength", "voids", "statement", "leaf_hash", "seal"];
    private static readonly ConcurrentDictionary<int, string> Texts = new();

    public static async Task Write(AppDb db, IReadOnlyList<EntryRow> rows, CancellationToken ct)
    {
        for (var start = 0; start < rows.Count;)
        {
            var count = Math.Min(Chunk, rows.Count - start);
            var repeats = (rows.Count - start) / count;
            await using var command = await db.Command(Texts.GetOrAdd(count, Text), ct);
            for (var i = 0; i < count * Columns.Length; i++) command.With("p" + i);
            for (var r = 0; r < repeats; r++, start += count)
            {
                Fill(command.Parameters, rows, start, count);
                if (r == 0 && repeats > 1) await command.PrepareAsync(ct);
                await command.ExecuteNonQueryAsync(ct);
            }
        }
    }

    private static string Text(int count)
    {
        var text = new StringBuilder("INSERT INTO evidence_entries (").AppendJoin(',', Columns).Append(") VALUES ");
        for (var r = 0; r < count; r++)
        {
            text.Append(r == 0 ? "(" : ",(");
            for (var c = 0; c < Columns.Length; c++) text.Append(c == 0 ? "@p" : ",@p").Append(r * Columns.Length + c);
            text.Append(')');
        }
        return text.ToString();
    }

    private static void Fill(DbParameterCollection to, IReadOnlyList<EntryRow> rows, int start, int count)
    {
        var p = 0;
        for (var i = start; i < start + count; i++)
        {
            var row = rows[i];
            Set(row.Seq); Set(row.Id); Set(row.Subject); Set(row.Verb); Set(row.Unit); Set(row.Day); Set(row.OccurredAt); Set(row.ReceivedAt);
            // Typed nulls: PostgreSQL must know the type of every parameter of a prepared command.
            to[p].DbType = System.Data.DbType.Int64; Set((object?)row.CapturedAt);
            Set(row.Strength);
            to[p].DbType = System.Data.DbType.Guid; Set((object?)row.Voids);
            Set(row.Statement); Set(row.LeafHash); Set(row.Seal);
        }

        void Set(object? value) => to[p++].Value = value ?? DBNull.Value;
    }
}
