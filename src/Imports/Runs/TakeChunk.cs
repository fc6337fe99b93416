using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Imports.Queue;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Runs;

/// <summary>Decides some hundred rows in one transaction: ledger, rows, queue and progress stand or fall together.</summary>
internal sealed class TakeChunk(AppDb db, KindList kinds, EarlierRows earlier, EnqueueRows queue, TimeProvider clock)
{
    public Task Take(Guid id, IReadOnlyList<DataRow> rows, CancellationToken ct) => db.InTransaction(async () =>
    {
        await ImportLock.Take(db, ct);
        var import = await db.Set<Import>().SingleAsync(i => i.Id == id, ct);
        // Somebody else has come further: this reading is stale.
        if (import.NextRow > rows[0].Number) throw new DbUpdateConcurrencyException($"Import {id} stands at row {import.NextRow} already");
        var kind = kinds.Need(import.Kind);
        var settled = await earlier.Of(import, rows[0].Number, rows[^1].Number, ct);
        var fresh = rows.Where(r => !settled.ContainsKey(r.Number)).ToList();
        var cells = fresh.Select(r => Read(kind, r)).ToList();
        var outcomes = await Decide(kind, import, cells, ct);
        foreach (var row in rows.Where(r => settled.ContainsKey(r.Number))) Keep(import, kind, Read(kind, row), settled[row.Number]);
        for (var i = 0; i < fresh.Count; i++) Keep(import, kind, cells[i], outcomes[i]);
        import.Advance(rows[^1].Number + 1);
    }, ct);

    private RowCells Read(ImportKind kind, DataRow row)
    {
        var cells = new RowCells(kind, row.Number, row.Cells, clock.Today());
        if (row.Fault == RowFault.Quotes) cells.Refuse(null, RowRefusals.Quotes);
        if (row.Fault == RowFault.Surplus) cells.Refuse(null, RowRefusals.Surplus);
        return cells;
    }

    private async Task<IReadOnlyList<Outcome>> Decide(ImportKind kind, Import import, List<RowCells> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return [];
        var outcomes = await kind.Take(rows, new Chunk(import.Id, import.Account, import.Sha256), ct);
        return await queue.Enqueue(import, rows, outcomes, ct);
    }

    private void Keep(Import import, ImportKind kind, RowCells cells, Outcome outcome)
    {
        var row = new ImportRow { ImportId = import.Id, Row = cells.Number, Cells = CellsJson.Write(cells.Kept()) };
        row.Decide(outcome, kind.KeepsCells);
        db.Add(row);
        import.Count(outcome.Result);
    }
}
