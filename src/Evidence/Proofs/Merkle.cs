using System.Security.Cryptography;

namespace CamTay.Evidence.Proofs;

/// <summary>Merkle tree hashing and proofs as in RFC 9162 §2.1.</summary>
internal static class Merkle
{
    public static readonly byte[] EmptyRoot = SHA256.HashData([]);

    public static byte[] Leaf(ReadOnlySpan<byte> content)
    {
        var input = new byte[content.Length + 1];
        content.CopyTo(input.AsSpan(1));
        return SHA256.HashData(input);
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[65];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[33..]);
        return SHA256.HashData(input);
    }

    /// <summary>Largest power of two smaller than <paramref name="n"/> (n ≥ 2).</summary>
    public static long Split(long n)
    {
        long k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    /// <summary>Root of the leaves [start, end), each range resolved by <paramref name="known"/> when it can (a leaf or a complete tile).</summary>
    public static byte[] Root(long start, long end, Func<long, long, byte[]?> known)
    {
        if (end == start) return EmptyRoot;
        if (known(start, end) is { } hash) return hash;
        if (end - start == 1) throw new InvalidDataException($"The ledger has no entry {end}"); // deleted: it would be looked for without end
        var k = Split(end - start);
        return Node(Root(start, start + k, known), Root(start + k, end, known));
    }

    /// <summary>Inclusion proof of leaf <paramref name="index"/> in the tree of <paramref name="size"/> leaves, lowest sibling first (§2.1.3.1).</summary>
    public static IReadOnlyList<byte[]> Inclusion(long index, long size, Func<long, long, byte[]?> known)
    {
        var path = new List<byte[]>();
        Walk(0, size);
        return path;

        void Walk(long start, long end)
        {
            if (end - start <= 1) return;
            var middle = start + Split(end - start);
            if (index < middle) { Walk(start, middle); path.Add(Root(middle, end, known)); }
            else { Walk(middle, end); path.Add(Root(start, middle, known)); }
        }
    }

    /// <summary>Root that an inclusion proof leads to; null when the proof has the wrong length (§2.1.3.2).</summary>
    public static byte[]? RootFromInclusion(long index, long size, byte[] leaf, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= size) return null;
        long fn = index, sn = size - 1;
        var r = leaf;
        foreach (var p in path)
        {
            if (sn == 0) return null;
            if ((fn & 1) == 1 || fn == sn)
            {
                r = Node(p, r);
                while ((fn & 1) == 0 && fn != 0) { fn >>= 1; sn >>= 1; }
            }
            else r = Node(r, p);
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? r : null;
    }

    /// <summary>Consistency proof between trees of <paramref name="first"/> and <paramref name="second"/> leaves (§2.1.4.1).</summary>
    public static IReadOnlyList<byte[]> Consistency(long first, long second, Func<long, long, byte[]?> known)
    {
        var proof = new List<byte[]>();
        if (first > 0 && first < second) Walk(first, 0, second, true);
        return proof;

        void Walk(long m, long start, long end, bool complete)
        {
            var n = end - start;
            if (m == n) { if (!complete) proof.Add(Root(start, end, known)); return; }
            var k = Split(n);
            if (m <= k) { Walk(m, start, start + k, complete); proof.Add(Root(start + k, end, known)); }
            else { Walk(m - k, start + k, end, false); proof.Add(Root(start, start + k, known)); }
        }
    }

    /// <summary>Does the proof show that the tree with <paramref name="secondRoot"/> continues the one with <paramref name="firstRoot"/> (§2.1.4.2)?</summary>
    public static bool IsConsistent(long first, byte[] firstRoot, long second, byte[] secondRoot, IReadOnlyList<byte[]> proof)
    {
        if (first == second) return proof.Count == 0 && firstRoot.AsSpan().SequenceEqual(secondRoot);
        if (first <= 0 || first > second || proof.Count == 0) return false;
        var path = new Queue<byte[]>(proof);
        if ((first & (first - 1)) == 0) path = new Queue<byte[]>(proof.Prepend(firstRoot));
        long fn = first - 1, sn = second - 1;
        while ((fn & 1) == 1) { fn >>= 1; sn >>= 1; }
        var fr = path.Dequeue();
        var sr = fr;
        foreach (var c in path)
        {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                fr = Node(c, fr);
                sr = Node(c, sr);
                while ((fn & 1) == 0 && fn != 0) { fn >>= 1; sn >>= 1; }
            }
            else sr = Node(sr, c);
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.AsSpan().SequenceEqual(firstRoot) && sr.AsSpan().SequenceEqual(secondRoot);
    }
}
