using CamTay.Imports.Kinds;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Runs;

/// <summary>Rows that the very same file brought in before. They stay as they are, also where someone voided or replaced them since.</summary>
internal sealed class EarlierRows(AppDb db)
{
    public async Task<IReadOnlyDictionary<int, Outcome>> Of(Import import, int first, int last, CancellationToken ct)
    {
        var others = await db.Set<Import>().Where(i => i.Sha256 == import.Sha256 && i.Kind == import.Kind && i.ProfileId == import.ProfileId && i.Id != import.Id).Select(i => i.Id).ToListAsync(ct);
        if (others.Count == 0) return new Dictionary<int, Outcome>();
        var rows = await db.Set<ImportRow>().AsNoTracking()
            .Where(r => others.Contains(r.ImportId) && r.Row >= first && r.Row <= last && (r.Result == RowResult.Accepted || r.Result == RowResult.Unchanged))
            .Select(r => new { r.Row, r.EntryId, r.Subject }).ToListAsync(ct);
        return rows.GroupBy(r => r.Row).ToDictionary(g => g.Key, g => new Outcome(RowResult.Unchanged, Entry: g.First().EntryId, Subject: g.First().Subject));
    }
}
