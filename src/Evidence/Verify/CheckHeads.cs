using System.Security.Cryptography;

namespace CamTay.Evidence.Verify;

/// <summary>Every signed head must be signed by the key and equal the root of that many leaves; a difference lies after the last head that holds.</summary>
internal static class CheckHeads
{
    public static void Check(IReadOnlyList<TreeHead> heads, GrowingTree tree, byte[] publicKey, FaultList faults)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        var good = 0L;
        foreach (var head in heads.OrderBy(h => h.Size))
        {
            if (!key.VerifyData(TreeHead.Message(head.Size, head.Root, head.SignedAt), head.Signature, HashAlgorithmName.SHA256))
                faults.Head(head.Size, head.Size, "chữ ký sai", "bad signature");
            else if (tree.RootAt(head.Size) is not { } root)
                faults.Head(Math.Min(tree.Size + 1, head.Size), head.Size, "sổ ngắn hơn gốc đã ký", "the ledger is shorter than the signed head");
            else if (!root.AsSpan().SequenceEqual(head.Root))
                faults.Head(good + 1, head.Size, "gốc không khớp", "the root does not match");
            else good = head.Size;
        }
    }
}
