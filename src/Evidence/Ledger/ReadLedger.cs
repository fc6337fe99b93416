using System.Data.Common;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Ledger;

internal sealed class ReadLedger(AppDb db) : ILedgerReader
{
    private const int Many = 500;

    private const string Select = """
        SELECT e.seq, e.statement, v.seq FROM evidence_entries e
        LEFT JOIN evidence_entries v ON v.voids = e.id
        """;

    public async Task<long> Size(CancellationToken ct = default) => await db.Set<SizeRow>().Select(s => s.Size).SingleAsync(ct);

    // Entries are received in sequence, so some twenty looks at the primary key find the place without an index of its own.
    public async Task<long> PositionAt(DateTimeOffset instant, CancellationToken ct = default)
    {
        var (below, above) = (0L, await Size(ct) + 1);
        while (above - below > 1)
        {
            var middle = below + (above - below) / 2;
            var received = await db.Set<EntryRow>().Where(e => e.Seq == middle).Select(e => e.ReceivedAt).SingleAsync(ct);
            if (received < instant.ToUnixTimeMilliseconds()) below = middle;
            else above = middle;
        }
        return below;
    }

    public async Task<IReadOnlyList<Entry>> After(long seq, int limit, CancellationToken ct = default) =>
        await Read(await db.Command($"{Select} WHERE e.seq > @seq AND e.seq <= @last ORDER BY e.seq", ct, ("seq", seq), ("last", seq + limit)), ct);

    public async Task<IReadOnlyList<Entry>> OfPrefix(string prefix, CancellationToken ct = default)
    {
        // Half-open range instead of LIKE: served by the subject index, in byte order on both databases.
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        return await Read(await db.Command($"{Select} WHERE e.subject >= @from AND e.subject < @to ORDER BY e.seq", ct, ("from", prefix), ("to", end)), ct);
    }

    public Task<IReadOnlyList<Entry>> OfSubjects(IReadOnlyCollection<string> subjects, CancellationToken ct = default) =>
        ReadIn("e.subject", subjects.Distinct().Cast<object>(), ct);

    public Task<IReadOnlyList<Entry>> OfSubjects(IReadOnlyCollection<string> subjects, long until, CancellationToken ct = default) =>
        ReadIn("e.seq <= @until AND e.subject", subjects.Distinct().Cast<object>(), ct, ("until", until));

    public Task<IReadOnlyList<Entry>> OfSubjects(IReadOnlyCollection<string> subjects, IReadOnlyCollection<Verb> verbs, CancellationToken ct = default) =>
        ReadIn($"e.verb IN ({string.Join(',', verbs.Select(v => (int)v))}) AND e.subject", subjects.Distinct().Cast<object>(), ct);

    public Task<IReadOnlyList<Entry>> ByIds(IReadOnlyCollection<Guid> ids, CancellationToken ct = default) =>
        ReadIn("e.id", ids.Distinct().Cast<object>(), ct);

    public async Task<IReadOnlyList<Entry>> SupportOn(IReadOnlyCollection<(string Unit, DateOnly Day)> days, CancellationToken ct = default)
    {
        var found = new List<Entry>();
        foreach (var group in days.Distinct().GroupBy(d => d.Unit))
        {
            var sql = $"e.verb = {(int)Verb.Supported} AND e.unit = @unit AND e.day";
            found.AddRange(await ReadIn(sql, group.Select(d => (object)d.Day.DayNumber), ct, ("unit", group.Key)));
        }
        return [.. found.OrderBy(e => e.Seq)];
    }

    private async Task<IReadOnlyList<Entry>> ReadIn(string column, IEnumerable<object> values, CancellationToken ct, params (string Name, object Value)[] given)
    {
        var parsing = new List<Task<IReadOnlyList<Entry>>>();
        foreach (var chunk in values.Chunk(500))
        {
            var marks = string.Join(',', chunk.Select((_, i) => "@v" + i));
            var command = await db.Command($"{Select} WHERE {column} IN ({marks})", ct);
            for (var i = 0; i < chunk.Length; i++) command.With("v" + i, chunk[i]);
            foreach (var (name, value) in given) command.With(name, value);
            var rows = await Rows(command, ct);
            // While the database reads on, what came is parsed.
            parsing.Add(rows.Count < Many ? Task.FromResult(Parse(rows)) : Task.Run(() => Parse(rows), ct));
        }
        var found = (await Task.WhenAll(parsing)).SelectMany(p => p).ToList();
        found.Sort((a, b) => a.Seq.CompareTo(b.Seq));
        return found;
    }

    private static async Task<IReadOnlyList<Entry>> Read(DbCommand command, CancellationToken ct) => Parse(await Rows(command, ct));

    private static async Task<List<Row>> Rows(DbCommand command, CancellationToken ct)
    {
        await using var owned = command;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<Row>();
        while (await reader.ReadAsync(ct)) rows.Add(new(reader.GetInt64(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2)));
        return rows;
    }

    /// <summary>Statements are long to parse: many of them on all processors.</summary>
    private static IReadOnlyList<Entry> Parse(List<Row> rows) => rows.Count < Many
        ? [.. rows.Select(r => StatementReader.Read(r.Seq, r.Statement, r.VoidedBy))]
        : [.. rows.AsParallel().AsOrdered().Select(r => StatementReader.Read(r.Seq, r.Statement, r.VoidedBy))];

    private readonly record struct Row(long Seq, string Statement, long? VoidedBy);
}
