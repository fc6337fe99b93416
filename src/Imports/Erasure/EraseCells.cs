using CamTay.Imports.Kinds;
using CamTay.Imports.Queue;
using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Erasure;

/// <summary>
/// Blanks the cells of rows about a person: those recorded for the subject, and those refused or waiting whose keys lead to the person
/// (which is why this runs before People forgets who that is).
/// </summary>
internal sealed class EraseCells(AppDb db, IStaff staff, TimeProvider clock) : IPersonalData
{
    private const int Batch = 500;

    public async Task Erase(string subject, CancellationToken ct = default)
    {
        await db.Set<ImportRow>().Where(r => r.Subject == subject).ExecuteUpdateAsync(s => s.SetProperty(r => r.Cells, (string?)null), ct);
        await db.Set<QueueItem>().Where(q => q.Subject == subject).ExecuteUpdateAsync(s => s.SetProperty(q => q.Cells, (string?)null), ct);
        await EraseUnrecorded(subject, ct);
    }

    private async Task EraseUnrecorded(string subject, CancellationToken ct)
    {
        var imports = await db.Set<Import>().Where(i => i.Rejected > 0 || i.Queued > 0 || i.Waiting > 0).Select(i => i.Id).ToListAsync(ct);
        foreach (var import in imports)
            for (int? after = 0; after is { } row;)
                after = await EraseAfter(import, row, subject, ct);
    }

    private async Task<int?> EraseAfter(Guid import, int after, string subject, CancellationToken ct)
    {
        var rows = await db.Set<ImportRow>().AsNoTracking()
            .Where(r => r.ImportId == import && r.Row > after && r.Subject == null && r.Cells != null && r.Result != RowResult.Accepted && r.Result != RowResult.Unchanged)
            .OrderBy(r => r.Row).Take(Batch).ToListAsync(ct);
        if (rows.Count == 0) return null;
        var people = await staff.Match([.. rows.Select(r => KeysOf(r.Cells))], ct);
        foreach (var (row, match) in rows.Zip(people))
            if (match.Certain?.Subject == subject || match.Candidates.Any(c => c.Subject == subject)) await Blank(row, ct);
        return rows[^1].Row;
    }

    private async Task Blank(ImportRow row, CancellationToken ct)
    {
        await db.Set<ImportRow>().Where(r => r.ImportId == row.ImportId && r.Row == row.Row)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Cells, (string?)null), ct);
        var items = await db.Set<QueueItem>().Where(q => q.ImportId == row.ImportId && q.Row == row.Row).ToListAsync(ct);
        foreach (var item in items) item.Erase(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private static PersonKeys KeysOf(string? cells)
    {
        var kept = CellsJson.Read(cells);
        return new PersonKeys(kept.GetValueOrDefault(StaffColumns.StaffCode), kept.GetValueOrDefault(StaffColumns.PersonalId), kept.GetValueOrDefault(StaffColumns.Phone));
    }
}
