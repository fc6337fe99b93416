using CamTay.Evidence;
using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Answers;

/// <summary>The imported row behind an entry, for the page of the entry.</summary>
internal sealed class ImportedRecord(AppDb db, KindList kinds, ReadImport read, Language l) : IEvidenceRecord
{
    public async Task<EvidenceRecord?> Find(Guid entry, CancellationToken ct = default)
    {
        var row = await db.Set<ImportRow>().AsNoTracking().Where(r => r.EntryId == entry && (r.Result == RowResult.Accepted || r.Result == RowResult.Queued))
            .OrderBy(r => r.Result).FirstOrDefaultAsync(ct);
        if (row is null) return null;
        var import = await db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == row.ImportId, ct);
        var cells = CellsJson.Read(row.Cells);
        var shown = kinds.Need(import.Kind).Columns.Where(c => cells.ContainsKey(c.Name)).Select(c => KeyValuePair.Create(l[c.Vi, c.En], cells[c.Name]));
        return new EvidenceRecord(l[$"Tệp {import.FileName}, dòng {row.Row}", $"File {import.FileName}, row {row.Row}"],
            read.MaySee(import) ? $"/nhap-du-lieu/{import.Id}?dong={row.Row}#dong" : null, [.. shown]);
    }
}
