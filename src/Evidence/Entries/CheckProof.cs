using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence.Proofs;

namespace CamTay.Evidence.Entries;

/// <summary>What was recomputed just now, from the statement up to the signature.</summary>
internal sealed record ProofChecks(bool Leaf, bool Path, bool Signature, bool Sealed)
{
    public bool All => Leaf && Path && Signature && Sealed;
}

/// <summary>One step from the leaf to the root: the sibling, on which side it stands, and the node that both make.</summary>
internal sealed record ProofStep(byte[] Sibling, bool SiblingIsLeft, byte[] Node);

internal static class CheckProof
{
    public static ProofChecks Check(OpenedEntry opened, byte[] publicKey)
    {
        var leaf = Merkle.Leaf(Encoding.UTF8.GetBytes(opened.Statement));
        var (index, head) = (opened.Entry.Seq - 1, opened.Head);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return new(
            Leaf: leaf.AsSpan().SequenceEqual(opened.LeafHash),
            Path: Merkle.RootFromInclusion(index, head.Size, leaf, opened.Proof) is { } root && root.AsSpan().SequenceEqual(head.Root),
            Signature: key.VerifyData(TreeHead.Message(head.Size, head.Root, head.SignedAt), head.Signature, HashAlgorithmName.SHA256),
            Sealed: opened.Sealed);
    }

    /// <summary>The way from a leaf to the root as RFC 9162 §2.1.3.2 walks it, to be shown.</summary>
    public static IReadOnlyList<ProofStep> Steps(long index, long size, byte[] leaf, IReadOnlyList<byte[]> path)
    {
        var steps = new List<ProofStep>();
        var (fn, sn, node) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            var left = (fn & 1) == 1 || fn == sn;
            node = left ? Merkle.Node(sibling, node) : Merkle.Node(node, sibling);
            while (left && (fn & 1) == 0 && fn != 0) { fn >>= 1; sn >>= 1; }
            fn >>= 1;
            sn >>= 1;
            steps.Add(new(sibling, left, node));
        }
        return steps;
    }
}
