using CamTay.Evidence.Ledger;
using CamTay.Evidence.Proofs;

namespace CamTay.Evidence.Verify;

/// <summary>A Merkle tree that grows leaf by leaf and remembers the roots at chosen sizes; memory is one hash per 256 leaves.</summary>
internal sealed class GrowingTree(IEnumerable<long> sizesToKeep)
{
    private readonly HashSet<long> wanted = [.. sizesToKeep];
    private readonly Dictionary<long, byte[]> roots = [];
    private readonly List<byte[]> tail = [];
    private readonly List<byte[]> tiles = [];
    private readonly List<byte[]> upper = [];

    public long Size { get; private set; }

    public void Add(byte[] leaf)
    {
        tail.Add(leaf);
        Size++;
        if (tail.Count == TreeReader.TileWidth)
        {
            tiles.Add(CompleteTiles.Fold(tail));
            tail.Clear();
            if (tiles.Count % TreeReader.TileWidth == 0) upper.Add(CompleteTiles.Fold(tiles[^TreeReader.TileWidth..]));
        }
        if (wanted.Contains(Size)) roots[Size] = Root();
    }

    /// <summary>Root at a size asked for in the constructor (or 0); null if the tree never had it.</summary>
    public byte[]? RootAt(long size) => size == 0 ? Merkle.EmptyRoot : roots.GetValueOrDefault(size);

    public byte[] Root() => Merkle.Root(0, Size, Known);

    public IEnumerable<((int Level, long Number) Place, byte[] Hash)> Tiles() =>
        tiles.Select((hash, i) => ((1, (long)i), hash)).Concat(upper.Select((hash, i) => ((2, (long)i), hash)));

    private byte[]? Known(long start, long end)
    {
        const long width = TreeReader.TileWidth;
        var full = tiles.Count * width;
        return (end - start) switch
        {
            1 when start >= full => tail[(int)(start - full)],
            width when start % width == 0 => tiles[(int)(start / width)],
            width * width when start % (width * width) == 0 => upper[(int)(start / (width * width))],
            _ => null,
        };
    }
}
