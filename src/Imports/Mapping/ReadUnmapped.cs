using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Mapping;

/// <summary>The first rows of a waiting file, and which of them seems to be the header.</summary>
/// <param name="Headers">Texts of the header row; "" for a column without one.</param>
internal sealed record FilePreview(UnmappedFile File, int HeaderRow, IReadOnlyList<int> Rows, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Below);

/// <summary>Opens a waiting file for whoever sent it, and for nobody else.</summary>
internal sealed class ReadUnmapped(AppDb db, Spool spool, IAccess access)
{
    private const int Shown = 6;

    public async Task<UnmappedFile> Need(Guid id, CancellationToken ct)
    {
        var file = await db.Set<UnmappedFile>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (file is null || file.Account != access.Account || !spool.Holds(id) || await db.Set<Import>().AnyAsync(i => i.Id == id, ct)) throw new RefusedException(MappingRefusals.NoFile);
        MayImport.Require(access, file.Kind);
        return file;
    }

    /// <param name="headerRow">As the spreadsheet numbers it; null: the fullest of the first rows.</param>
    public async Task<FilePreview> Preview(Guid id, int? headerRow, CancellationToken ct)
    {
        var file = await Need(id, ct);
        await using var stream = spool.TryOpen(id) ?? throw new RefusedException(MappingRefusals.NoFile);
        using var table = SentFile.Open(stream);
        var rows = table.Rows().Where(r => !r.Blank).Take(MapHeader.RowsLookedAt + Shown).ToList();
        var choices = rows.Take(MapHeader.RowsLookedAt).ToList();
        var header = choices.FirstOrDefault(r => r.Number == headerRow) ?? choices.MaxBy(r => r.Cells.Count(c => c.Text.Length > 0))!;
        var headers = header.Cells.Select(c => c.Text).ToList();
        var below = rows.Where(r => r.Number > header.Number).Take(Shown).Select(r => (IReadOnlyList<string>)[.. headers.Select((_, i) => r[i].Text)]).ToList();
        return new FilePreview(file, header.Number, [.. choices.Select(r => r.Number)], headers, below);
    }
}
