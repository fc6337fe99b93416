using System.Text;
using System.Text.Json;
using CamTay.Evidence.Json;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Verify;

/// <summary>Walks the whole ledger once and trusts no column, tile or head: everything is recomputed from the statements.</summary>
internal sealed class VerifyLedger(AppDb db, LedgerKeys keys) : ILedgerAudit
{
    private const int Page = 5000;

    public async Task<LedgerReport> Verify(IReadOnlyList<TreeHead>? known = null, CancellationToken ct = default)
    {
        var faults = new FaultList();
        var heads = await db.Set<HeadRow>().Select(h => new TreeHead(h.Size, h.Root, h.SignedAt, h.Signature, h.KeyId)).ToListAsync(ct);
        var size = await db.Set<SizeRow>().Select(s => s.Size).SingleAsync(ct);
        var tree = new GrowingTree(heads.Concat(known ?? []).Select(h => h.Size));
        var expected = 1L;
        var lastReceived = 0L;
        for (long after = 0; ;)
        {
            var rows = await db.Set<EntryRow>().AsNoTracking().Where(e => e.Seq > after).OrderBy(e => e.Seq).Take(Page).ToListAsync(ct);
            foreach (var row in rows)
            {
                if (row.Seq != expected) faults.Missing(expected, row.Seq - 1);
                expected = row.Seq + 1;
                CheckRow(row, size, ref lastReceived, faults);
                tree.Add(row.LeafHash);
            }
            if (rows.Count < Page) break;
            after = rows[^1].Seq;
        }
        if (expected - 1 < size) faults.Missing(expected, size);
        await CheckTiles(tree, faults, ct);
        CheckHeads.Check([.. heads.Concat(known ?? []).DistinctBy(h => (h.Size, Convert.ToHexString(h.Root)))], tree, keys.PublicKey, faults);
        return new LedgerReport(tree.Size, Convert.ToHexStringLower(tree.Root()), heads.Count, faults.Sorted());
    }

    private void CheckRow(EntryRow row, long size, ref long lastReceived, FaultList faults)
    {
        var bytes = Encoding.UTF8.GetBytes(row.Statement);
        if (row.Seq > size) faults.Beyond(row.Seq, size);
        if (!Merkle.Leaf(bytes).AsSpan().SequenceEqual(row.LeafHash)) faults.Edited(row.Seq);
        else if (!keys.Seal(row.Seq, row.LeafHash).AsSpan().SequenceEqual(row.Seal)) faults.Unsealed(row.Seq);
        else if (!Canonical.IsCanonical(bytes)) faults.NotCanonical(row.Seq);
        else if (DifferentColumn(row) is { } column) faults.Column(row.Seq, column);
        if (row.ReceivedAt < lastReceived - ClockSlack) faults.Reordered(row.Seq);
        lastReceived = Math.Max(lastReceived, row.ReceivedAt);
    }

    /// <summary>Clocks of several nodes may differ a little; two minutes is far more than they may (milliseconds).</summary>
    private const long ClockSlack = 120_000;

    private static string? DifferentColumn(EntryRow row)
    {
        Entry e;
        try { e = StatementReader.Read(row.Seq, row.Statement); }
        catch (Exception x) when (x is FormatException or KeyNotFoundException or InvalidOperationException) { return "statement"; }
        return e.Id != row.Id ? "id" : e.Subject != row.Subject ? "subject" : (int)e.Verb != row.Verb ? "verb" : e.Unit != row.Unit ? "unit"
            : e.Day.DayNumber != row.Day ? "day" : e.OccurredAt.ToUnixTimeMilliseconds() != row.OccurredAt ? "occurred_at"
            : e.ReceivedAt.ToUnixTimeMilliseconds() != row.ReceivedAt ? "received_at" : e.CapturedAt?.ToUnixTimeMilliseconds() != row.CapturedAt ? "captured_at"
            : (int)e.Strength != row.Strength ? "strength" : e.Voids != row.Voids ? "voids" : null;
    }

    private async Task CheckTiles(GrowingTree tree, FaultList faults, CancellationToken ct)
    {
        var stored = await db.Set<TileRow>().AsNoTracking().ToDictionaryAsync(t => (t.Level, t.Number), t => t.Hash, ct);
        foreach (var ((level, number), hash) in tree.Tiles())
            if (!stored.TryGetValue((level, number), out var kept) || !kept.AsSpan().SequenceEqual(hash))
                faults.Tile(level, number);
    }
}
