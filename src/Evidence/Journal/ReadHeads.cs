using CamTay.Evidence.Ledger;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Evidence.Journal;

/// <summary>The signed heads, largest first.</summary>
internal sealed class ReadHeads(AppDb db)
{
    public async Task<IReadOnlyList<TreeHead>> Page(long? before, int take, CancellationToken ct) =>
        await db.Set<HeadRow>().Where(h => before == null || h.Size < before).OrderByDescending(h => h.Size).Take(take)
            .Select(h => new TreeHead(h.Size, h.Root, h.SignedAt, h.Signature, h.KeyId)).ToListAsync(ct);

    public async Task<TreeHead> Find(long size, CancellationToken ct) =>
        await db.Set<HeadRow>().Where(h => h.Size == size).Select(h => new TreeHead(h.Size, h.Root, h.SignedAt, h.Signature, h.KeyId)).SingleOrDefaultAsync(ct)
            ?? throw new RefusedException(EvidenceRefusals.NoHead.With(size));

    public static IReadOnlyList<Column<TreeHead>> Columns { get; } =
    [
        new("so-muc", "Số mục", "Entries", h => h.Size) { Numeric = true },
        new("luc", "Ký lúc", "Signed at", h => h.SignedAt),
        new("goc", "Gốc", "Root", h => Convert.ToHexStringLower(h.Root)),
        new("khoa", "Khóa", "Key", h => h.KeyId),
    ];

    public static IReadOnlyList<Column<TreeHead>> ForScreen { get; } =
    [
        .. Columns,
        new("qr", "Mã QR", "QR", _ => "QR") { Href = h => $"/nhat-ky/goc-da-ky/{h.Size}.svg" },
        new("tep", "Tệp", "File", _ => ".jsonl") { Href = h => $"/nhat-ky/goc-da-ky/{h.Size}.jsonl" },
    ];
}
