using CamTay.Imports.Kinds;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Runs;

/// <summary>Rows that could not stand before a later one: tried again at the end of the file, as long as any pass decides any.</summary>
internal sealed class SettleWaiting(AppDb db, KindList kinds, AuditLog audit, TimeProvider clock)
{
    /// <summary>Tries the next waiting rows after a row number. Answers where it stopped (null at the end) and how many it decided.</summary>
    public Task<(int? Last, int Decided)> Again(Guid id, int after, int count, CancellationToken ct) => db.InTransaction<(int? Last, int Decided)>(async () =>
    {
        await ImportLock.Take(db, ct);
        var import = await db.Set<Import>().SingleAsync(i => i.Id == id, ct);
        var rows = await db.Set<ImportRow>().Where(r => r.ImportId == id && r.Result == RowResult.Waiting && r.Row > after).OrderBy(r => r.Row).Take(count).ToListAsync(ct);
        if (rows.Count == 0) return (null, 0);
        var kind = kinds.Need(import.Kind);
        var outcomes = await kind.Take([.. rows.Select(r => CellsJson.Row(kind, r.Row, r.Cells, clock.Today()))], new Chunk(id, import.Account, import.Sha256), ct);
        var decided = 0;
        foreach (var (row, outcome) in rows.Zip(outcomes))
        {
            row.Decide(outcome, kind.KeepsCells);
            if (outcome.Result == RowResult.Waiting) continue;
            decided++;
            import.Count(RowResult.Waiting, -1);
            import.Count(outcome.Result);
        }
        return (rows[^1].Row, decided);
    }, ct);

    /// <summary>Whatever still waits is refused with its last reason, and the import is finished.</summary>
    public Task Finish(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        await ImportLock.Take(db, ct);
        var import = await db.Set<Import>().SingleAsync(i => i.Id == id, ct);
        if (!import.Open) return;
        var refused = await db.Set<ImportRow>().Where(r => r.ImportId == id && r.Result == RowResult.Waiting)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Result, RowResult.Rejected), ct);
        import.Count(RowResult.Waiting, -refused);
        import.Count(RowResult.Rejected, refused);
        import.Finish(clock.GetUtcNow());
        audit.Record("import.finished", id.ToString(),
            $"{import.Kind}: accepted {import.Accepted}, unchanged {import.Unchanged}, rejected {import.Rejected}, queued {import.Queued}");
    }, ct);
}
