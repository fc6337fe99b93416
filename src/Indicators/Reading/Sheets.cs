using System.Collections.Concurrent;
using CamTay.Indicators.Projection;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Indicators.Reading;

/// <summary>Sheets of this process, read from the database on first use and then only what is new. Nodes hold nothing that cannot be read again.</summary>
internal sealed class Sheets
{
    /// <summary>Sheets of older definitions that stay in memory: one frozen report after the other is opened under the same ones.</summary>
    private const int MostOld = 12;

    private readonly ConcurrentDictionary<int, Sheet> sheets = new();

    /// <summary>The sheet as this process holds it, if it reaches the position.</summary>
    public SheetView? Loaded(int definition, long position) => sheets.TryGetValue(definition, out var sheet) && sheet.Loaded >= position ? sheet.View() : null;

    public async Task<SheetView> Read(AppDb db, int definition, long position, CancellationToken ct)
    {
        var sheet = sheets.GetOrAdd(definition, _ => new Sheet());
        if (sheet.Loaded >= position) return sheet.View();
        await sheet.Loading.WaitAsync(ct);
        try
        {
            if (sheet.Loaded < position)
            {
                var deltas = db.Set<DeltaRow>().AsNoTracking().Where(d => d.Definition == definition && d.Seq > sheet.Loaded && d.Seq <= position)
                    .OrderBy(d => d.Seq).ThenBy(d => d.N);
                sheet.Add(sheet.Loaded == 0 ? deltas.AsEnumerable() : await deltas.ToListAsync(ct), position);
            }
        }
        finally { sheet.Loading.Release(); }
        return sheet.View();
    }

    /// <summary>Forgets definitions that a rebuild or a new plan has replaced, but for the newest few.</summary>
    public void KeepOnly(IReadOnlySet<int> definitions)
    {
        foreach (var id in sheets.Keys.Where(id => !definitions.Contains(id)).OrderDescending().Skip(MostOld)) sheets.TryRemove(id, out _);
    }
}
