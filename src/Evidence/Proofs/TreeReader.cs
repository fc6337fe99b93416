using CamTay.Evidence.Ledger;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Proofs;

/// <summary>Loads just the hashes that a root or a proof needs: complete tiles, and the leaves around the places asked for.</summary>
internal sealed class TreeReader(AppDb db)
{
    public const int TileWidth = 256;

    /// <summary>A resolver for <see cref="Merkle"/> over the tree of <paramref name="size"/> leaves, near the leaf indexes given.</summary>
    public async Task<Func<long, long, byte[]?>> Load(long size, CancellationToken ct, params long[] near)
    {
        var places = near.Append(size - 1).Where(i => i >= 0).Distinct().ToList();
        var nodes = new Dictionary<(long, long), byte[]>();
        foreach (var number in places.Select(i => i / TileWidth).Distinct())
        {
            var from = number * TileWidth;
            var rows = await db.Set<EntryRow>().Where(e => e.Seq > from && e.Seq <= Math.Min(from + TileWidth, size))
                .Select(e => new { e.Seq, e.LeafHash }).ToListAsync(ct);
            foreach (var row in rows) nodes[(row.Seq - 1, row.Seq)] = row.LeafHash;
        }
        const long wide = (long)TileWidth * TileWidth;
        var groups = places.Select(i => i / wide).Distinct().ToList();
        foreach (var group in groups)
        {
            var tiles = await db.Set<TileRow>().Where(t => t.Level == 1 && t.Number >= group * TileWidth && t.Number < (group + 1) * TileWidth).ToListAsync(ct);
            foreach (var tile in tiles) nodes[(tile.Number * TileWidth, (tile.Number + 1) * TileWidth)] = tile.Hash;
        }
        foreach (var tile in await db.Set<TileRow>().Where(t => t.Level == 2).ToListAsync(ct))
            nodes[(tile.Number * wide, (tile.Number + 1) * wide)] = tile.Hash;
        return (start, end) => end <= size && nodes.TryGetValue((start, end), out var hash) ? hash : null;
    }
}
