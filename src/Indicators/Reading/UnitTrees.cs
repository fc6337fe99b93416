using CamTay.Evidence;
using CamTay.Indicators.Projection;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Indicators.Reading;

/// <summary>The live tree of this process, read again only when the structure changed; trees of past positions are made when asked for.</summary>
internal sealed class UnitTrees
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private long loadedSeq = -1;
    private IReadOnlyList<Entry> structure = [];
    private UnitTree live = new([]);

    public async Task<UnitTree> Read(AppDb db, ILedgerReader reader, long position, CancellationToken ct)
    {
        var changed = await db.Set<StructureRow>().AsNoTracking().Select(s => s.Seq).SingleAsync(ct);
        await loading.WaitAsync(ct);
        try
        {
            if (changed != loadedSeq)
            {
                structure = [.. (await reader.OfPrefix("unit:", ct)).Where(FoldBatch.IsStructure)];
                live = new UnitTree(structure.Where(e => e.VoidedBy is null));
                loadedSeq = changed;
            }
            return position >= changed ? live : new UnitTree(structure.Where(e => e.StandsAt(position)));
        }
        finally { loading.Release(); }
    }
}
