using System.Buffers.Text;
using System.Globalization;
using CamTay.Platform;

namespace CamTay.Evidence;

/// <summary>
/// A head of the ledger in the address of a QR: <c>?size=1204331&amp;root=…</c> (base64url). Who holds the paper holds the head, also when nobody
/// else kept it, and the page behind the address says whether it is the one that was frozen.
/// </summary>
public static class HeadOnPaper
{
    public static string Query(TreeHead head) => string.Create(CultureInfo.InvariantCulture, $"?size={head.Size}&root={Base64Url.EncodeToString(head.Root)}");

    /// <summary>The whole head in words, for where a QR is not enough: label and value, in Vietnamese as documents are.</summary>
    public static IReadOnlyList<(string Label, string Value)> Facts(TreeHead head)
    {
        var vi = new Language();
        return
        [
            ("Sổ chứng cứ, số mục", vi.Number(head.Size)), ("Gốc", Convert.ToHexStringLower(head.Root)), ("Đầu sổ ký lúc", vi.Instant(head.SignedAt)),
            ("Chữ ký", Convert.ToBase64String(head.Signature)), ("Khóa", head.KeyId),
        ];
    }

    /// <returns>Null when the address carries no head, as that of a paper typed by hand; false also for anything that is not a head.</returns>
    public static bool? Same(TreeHead? head, string? size, string? root) => string.IsNullOrEmpty(size) && string.IsNullOrEmpty(root) ? null
        : head is not null && size == head.Size.ToString(CultureInfo.InvariantCulture) && root == Base64Url.EncodeToString(head.Root);
}
