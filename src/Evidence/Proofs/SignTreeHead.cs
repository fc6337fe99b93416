using CamTay.Evidence.Ledger;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Proofs;

internal sealed class SignTreeHead(AppDb db, LedgerKeys keys, TreeReader tree, DataFolder data, TimeProvider clock) : ITreeHeads
{
    private static readonly Lock FileLock = new();

    public byte[] PublicKey => keys.PublicKey;

    public async Task<TreeHead> Now(CancellationToken ct = default)
    {
        var size = await db.Set<SizeRow>().Select(s => s.Size).SingleAsync(ct);
        if (await Stored(size, ct) is { } stored) return stored;
        var root = Merkle.Root(0, size, await tree.Load(size, ct));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var head = new TreeHead(size, root, at, keys.Sign(TreeHead.Message(size, root, at)), keys.KeyId);
        // Two nodes may sign the same size at once: the first stands.
        var added = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO evidence_heads (size, root, signed_at, signature, key_id)
            VALUES ({head.Size}, {head.Root}, {at.ToUnixTimeMilliseconds()}, {head.Signature}, {head.KeyId}) ON CONFLICT DO NOTHING
            """, ct);
        if (added == 0) return (await Stored(size, ct))!;
        KeepOutside(head);
        return head;
    }

    public async Task<IReadOnlyList<byte[]>> Inclusion(long seq, long size, CancellationToken ct = default) =>
        Merkle.Inclusion(seq - 1, size, await tree.Load(size, ct, seq - 1));

    public async Task<IReadOnlyList<byte[]>> Consistency(long first, long second, CancellationToken ct = default) =>
        Merkle.Consistency(first, second, await tree.Load(second, ct, first - 1, first));

    private async Task<TreeHead?> Stored(long size, CancellationToken ct) =>
        await db.Set<HeadRow>().Where(h => h.Size == size).Select(h => new TreeHead(h.Size, h.Root, h.SignedAt, h.Signature, h.KeyId)).SingleOrDefaultAsync(ct);

    /// <summary>A copy that someone with database rights cannot reach: <c>heads.jsonl</c> in the data folder.</summary>
    private void KeepOutside(TreeHead head)
    {
        var line = HeadJson.Text(head) + "\n";
        lock (FileLock) File.AppendAllText(data.File("heads.jsonl"), line);
    }
}
