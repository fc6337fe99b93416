using System.Collections.Concurrent;
using CamTay.Evidence;
using CamTay.Indicators.Projection;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Indicators.Reading;

/// <summary>The live tree of this process, read again only when the structure changed; trees of past positions are made when asked for.</summary>
internal sealed class UnitTrees
{
    private const int MostPast = 40;

    /// <param name="Seq">Last entry that changed the structure.</param>
    /// <param name="Sure">Position up to which that was asked.</param>
    private sealed record Known(long Seq, long Sure, IReadOnlyList<Entry> Structure, UnitTree Live, ConcurrentDictionary<long, UnitTree> Past);

    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile Known known = new(-1, -1, [], new UnitTree([]), new());

    /// <summary>The tree at a position up to which this process knows the structure; null: it must be read.</summary>
    public UnitTree? At(long position) => known is var k && position <= k.Sure ? At(k, position) : null;

    /// <param name="position">Folded by every definition in force when this is called.</param>
    public async Task<UnitTree> Read(AppDb db, ILedgerReader reader, long position, CancellationToken ct)
    {
        var changed = await db.Set<StructureRow>().AsNoTracking().Select(s => s.Seq).SingleAsync(ct);
        await loading.WaitAsync(ct);
        try
        {
            if (changed > known.Seq)
            {
                IReadOnlyList<Entry> structure = [.. (await reader.OfPrefix("unit:", ct)).Where(FoldBatch.IsStructure)];
                // Nothing beyond what was folded: whoever looks before that would take a part for the whole.
                known = new(changed, position, structure, new UnitTree(structure.Where(e => e.StandsAt(changed))), new());
            }
            else if (position > known.Sure) known = known with { Sure = position };
            return At(known, position);
        }
        finally { loading.Release(); }
    }

    private static UnitTree At(Known known, long position)
    {
        if (position >= known.Seq) return known.Live;
        if (known.Past.Count >= MostPast) known.Past.Clear();
        return known.Past.GetOrAdd(position, p => new UnitTree(known.Structure.Where(e => e.StandsAt(p))));
    }
}
