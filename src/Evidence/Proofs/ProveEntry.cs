using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CamTay.Evidence.Ledger;
using CamTay.Evidence.Statements;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Proofs;

internal sealed class ProveEntry(AppDb db, ITreeHeads heads, LedgerKeys keys) : IEntryProofs
{
    public async Task<ProvenEntry?> Prove(Guid entry, TreeHead earlier, CancellationToken ct = default)
    {
        var row = await db.Set<EntryRow>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == entry, ct);
        if (row is null || Read(row, await db.Set<EntryRow>().Where(e => e.Voids == entry).Select(e => (long?)e.Seq).FirstOrDefaultAsync(ct)) is not { } read) return null;
        // From the statement itself: whoever edits it may edit the hash that is kept beside it as well, but not the seal.
        var leaf = Merkle.Leaf(Encoding.UTF8.GetBytes(row.Statement));
        var head = await db.Set<HeadRow>().Where(h => h.Size >= row.Seq).OrderBy(h => h.Size).Select(h => new TreeHead(h.Size, h.Root, h.SignedAt, h.Signature, h.KeyId)).FirstOrDefaultAsync(ct);
        return new ProvenEntry(read, keys.Seal(row.Seq, leaf).AsSpan().SequenceEqual(row.Seal), head,
            head is null ? null : Signed(head) && await Covers(head, row.Seq, leaf, earlier, ct));
    }

    private async Task<bool> Covers(TreeHead head, long seq, byte[] leaf, TreeHead earlier, CancellationToken ct)
    {
        try { return await Contains(head, seq, leaf, ct) && await Continues(earlier, head, ct); }
        catch (InvalidDataException) { return false; } // an entry is missing
    }

    private async Task<bool> Contains(TreeHead head, long seq, byte[] leaf, CancellationToken ct) =>
        Merkle.RootFromInclusion(seq - 1, head.Size, leaf, await heads.Inclusion(seq, head.Size, ct)) is { } root && root.AsSpan().SequenceEqual(head.Root);

    private async Task<bool> Continues(TreeHead earlier, TreeHead later, CancellationToken ct) =>
        earlier.Size == 0 || (earlier.Size <= later.Size && Merkle.IsConsistent(earlier.Size, earlier.Root, later.Size, later.Root, await heads.Consistency(earlier.Size, later.Size, ct)));

    private bool Signed(TreeHead head)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(keys.PublicKey, out _);
        return key.VerifyData(TreeHead.Message(head.Size, head.Root, head.SignedAt), head.Signature, HashAlgorithmName.SHA256);
    }

    private static Entry? Read(EntryRow row, long? voidedBy)
    {
        try { return StatementReader.Read(row.Seq, row.Statement, voidedBy); }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidOperationException or JsonException) { return null; }
    }
}
