using System.Runtime.CompilerServices;
using CamTay.Evidence.Statements;
using CamTay.Platform;

namespace CamTay.Evidence.Ledger;

/// <summary>Pages through the index (subject, seq): memory is one page and one subject, whatever the ledger's size.</summary>
internal sealed class ReadHistory(AppDb db) : ILedgerHistory
{
    private const int Page = 5000;

    public async IAsyncEnumerable<IReadOnlyList<Entry>> BySubject(long head, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var current = new List<Entry>();
        var (subject, seq) = ("", 0L);
        while (true)
        {
            var page = await ReadPage(subject, seq, head, ct);
            foreach (var entry in page)
            {
                if (current.Count > 0 && current[0].Subject != entry.Subject)
                {
                    yield return current;
                    current = [];
                }
                current.Add(entry);
            }
            if (page.Count < Page) break;
            (subject, seq) = (page[^1].Subject, page[^1].Seq);
        }
        if (current.Count > 0) yield return current;
    }

    private async Task<List<Entry>> ReadPage(string subject, long seq, long head, CancellationToken ct)
    {
        await using var command = await db.Command($"""
            SELECT e.seq, e.statement, v.seq FROM evidence_entries e LEFT JOIN evidence_entries v ON v.voids = e.id
            WHERE (e.subject, e.seq) > (@subject, @seq) AND e.seq <= @head ORDER BY e.subject, e.seq LIMIT {Page}
            """, ct, ("subject", subject), ("seq", seq), ("head", head));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var page = new List<Entry>(Page);
        while (await reader.ReadAsync(ct))
        {
            var voidedBy = reader.IsDBNull(2) ? (long?)null : reader.GetInt64(2);
            page.Add(StatementReader.Read(reader.GetInt64(0), reader.GetString(1), voidedBy <= head ? voidedBy : null));
        }
        return page;
    }
}
