using System.Data.Common;
using System.Text;
using CamTay.Evidence.Proofs;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Ledger;

/// <summary>Appends entries under the ledger's one lock: sequence gapless, in commit order, with hash, seal and tiles in the same transaction.</summary>
internal sealed class AppendEntries(AppDb db, LedgerKeys keys, TimeProvider clock) : ILedger
{
    private readonly StatementWriter writer = new();

    public Task<IReadOnlyList<Appended>> Append(IReadOnlyList<NewEntry> entries, bool perItem = false, CancellationToken ct = default)
    {
        if (entries.Count == 0) return Task.FromResult<IReadOnlyList<Appended>>([]);
        foreach (var entry in entries) CheckEntry.Check(entry);
        return db.InTransaction(() => AppendLocked(entries, perItem, ct), ct);
    }

    private async Task<IReadOnlyList<Appended>> AppendLocked(IReadOnlyList<NewEntry> entries, bool perItem, CancellationToken ct)
    {
        var (size, standing) = await Lock(entries, ct);
        await CheckVoids(entries, standing, ct);
        var receivedAt = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var rows = new List<EntryRow>(entries.Count);
        var answers = new List<Appended>(entries.Count);
        foreach (var entry in entries)
        {
            if (standing.TryGetValue(entry.Id, out var old))
            {
                var same = IsSame(entry, old.Statement);
                if (!same && !perItem) throw new RefusedException(EvidenceRefusals.Conflict.With(entry.Id));
                answers.Add(new(entry.Id, old.Seq, same ? AppendOutcome.Same : AppendOutcome.Conflict));
                continue;
            }
            var row = Row(entry, size + rows.Count + 1, receivedAt);
            rows.Add(row);
            standing[entry.Id] = (row.Seq, row.Statement);
            answers.Add(new(entry.Id, row.Seq, AppendOutcome.Appended));
        }
        if (rows.Count == 0) return answers;
        await WriteRows.Write(db, rows, ct);
        await using var grow = await db.Command("UPDATE evidence_size SET size = @size WHERE id = 1", ct, ("size", size + rows.Count));
        await grow.ExecuteNonQueryAsync(ct);
        await CompleteTiles.Complete(db, size, rows, ct);
        return answers;
    }

    private EntryRow Row(NewEntry entry, long seq, DateTimeOffset receivedAt)
    {
        var statement = writer.Write(entry, receivedAt);
        var leaf = Merkle.Leaf(statement);
        return new EntryRow
        {
            Seq = seq, Id = entry.Id, Subject = entry.Subject, Verb = (int)entry.Verb, Unit = entry.Unit,
            Day = LocalDays.DayOf(entry.OccurredAt).DayNumber, OccurredAt = entry.OccurredAt.ToUnixTimeMilliseconds(),
            ReceivedAt = receivedAt.ToUnixTimeMilliseconds(), CapturedAt = entry.CapturedAt?.ToUnixTimeMilliseconds(),
            Strength = (int)entry.Strength, Voids = entry.Voids, Statement = Encoding.UTF8.GetString(statement),
            LeafHash = leaf, Seal = keys.Seal(seq, leaf),
        };
    }

    /// <summary>
    /// Takes the lock that every append takes (the row in PostgreSQL; in SQLite the transaction is the lock already), then looks which of the ids
    /// stand: in this order, and in one round trip.
    /// </summary>
    private async Task<(long Size, Dictionary<Guid, (long Seq, string Statement)> Standing)> Lock(IReadOnlyList<NewEntry> entries, CancellationToken ct)
    {
        var (size, found) = (0L, new Dictionary<Guid, (long, string)>());
        foreach (var ids in entries.Select(e => e.Id).Chunk(500))
        {
            await using var command = await db.Command("", ct);
            command.CommandText = $"SELECT size FROM evidence_size WHERE id = 1{(db.IsPostgres() ? " FOR UPDATE" : "")}; SELECT seq, id, statement FROM evidence_entries WHERE id {Among(command, ids)}";
            await using var reader = await command.ExecuteReaderAsync(ct);
            await reader.ReadAsync(ct);
            size = reader.GetInt64(0);
            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct)) found[reader.GetGuid(1)] = (reader.GetInt64(0), reader.GetString(2));
        }
        return (size, found);
    }

    private string Among(DbCommand command, Guid[] ids)
    {
        if (db.IsPostgres())
        {
            command.With("ids", ids);
            return "= ANY(@ids)";
        }
        for (var i = 0; i < ids.Length; i++) command.With("i" + i, ids[i]);
        return $"IN ({string.Join(',', ids.Select((_, i) => "@i" + i))})";
    }

    /// <summary>The same content: equal once both carry the same time of receipt, which the server alone sets.</summary>
    private bool IsSame(NewEntry entry, string statement) =>
        Encoding.UTF8.GetString(writer.Write(entry, StatementReader.Read(0, statement).ReceivedAt)) == statement;

    private async Task CheckVoids(IReadOnlyList<NewEntry> entries, Dictionary<Guid, (long, string)> standing, CancellationToken ct)
    {
        var voidings = entries.Where(e => e.Voids is not null && !standing.ContainsKey(e.Id)).ToList();
        if (voidings.Count == 0) return;
        var targets = voidings.Select(e => e.Voids!.Value).ToList();
        var known = await db.Set<EntryRow>().Where(e => targets.Contains(e.Id)).Select(e => new { e.Id, e.Verb }).ToDictionaryAsync(e => e.Id, e => e.Verb, ct);
        foreach (var entry in entries) known.TryAdd(entry.Id, (int)entry.Verb);
        var voided = (await db.Set<EntryRow>().Where(e => e.Voids != null && targets.Contains(e.Voids.Value)).Select(e => e.Voids!.Value).ToListAsync(ct)).ToHashSet();
        foreach (var target in targets)
        {
            if (!known.TryGetValue(target, out var verb)) throw new RefusedException(EvidenceRefusals.NothingToVoid.With(target));
            if (verb == (int)Verb.Voided) throw new RefusedException(EvidenceRefusals.VoidOfVoid);
            if (verb == (int)Verb.Reported) throw new RefusedException(EvidenceRefusals.ReceiptStands);
            if (!voided.Add(target)) throw new RefusedException(EvidenceRefusals.AlreadyVoided.With(target));
        }
    }
}
