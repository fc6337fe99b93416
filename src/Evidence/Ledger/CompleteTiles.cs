using CamTay.Evidence.Proofs;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Ledger;

/// <summary>Writes the hash of every tile (256 leaves, then 256 tiles) that the new rows complete.</summary>
internal static class CompleteTiles
{
    private const int Width = TreeReader.TileWidth;

    public static async Task Complete(AppDb db, long oldSize, IReadOnlyList<EntryRow> rows, CancellationToken ct)
    {
        var newSize = oldSize + rows.Count;
        for (var tile = oldSize / Width; (tile + 1) * Width <= newSize; tile++)
        {
            var hash = Fold(await Leaves(db, tile, oldSize, rows, ct));
            await Insert(db, 1, tile, hash, ct);
            if ((tile + 1) % Width != 0) continue;
            var upper = tile / Width;
            var tiles = await db.Set<TileRow>().Where(t => t.Level == 1 && t.Number >= upper * Width && t.Number < (upper + 1) * Width)
                .OrderBy(t => t.Number).Select(t => t.Hash).ToListAsync(ct);
            await Insert(db, 2, upper, Fold(tiles), ct);
        }
    }

    /// <summary>Root of 256 hashes.</summary>
    public static byte[] Fold(IReadOnlyList<byte[]> hashes) => Merkle.Root(0, hashes.Count, (s, e) => e - s == 1 ? hashes[(int)s] : null);

    private static async Task<IReadOnlyList<byte[]>> Leaves(AppDb db, long tile, long oldSize, IReadOnlyList<EntryRow> rows, CancellationToken ct)
    {
        var first = tile * Width; // leaf index = seq - 1
        var leaves = first >= oldSize ? [] : await db.Set<EntryRow>().Where(e => e.Seq > first && e.Seq <= oldSize)
            .OrderBy(e => e.Seq).Select(e => e.LeafHash).ToListAsync(ct);
        for (var i = first + leaves.Count; i < first + Width; i++) leaves.Add(rows[(int)(i - oldSize)].LeafHash);
        return leaves;
    }

    private static async Task Insert(AppDb db, int level, long number, byte[] hash, CancellationToken ct)
    {
        await using var command = await db.Command("INSERT INTO evidence_tiles (level, number, hash) VALUES (@level, @number, @hash)", ct,
            ("level", level), ("number", number), ("hash", hash));
        await command.ExecuteNonQueryAsync(ct);
    }
}
