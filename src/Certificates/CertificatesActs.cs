using CamTay.Platform;

namespace CamTay.Certificates;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class CertificatesActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("certificate.issued", "cấp chứng chỉ", "certificate issued"),
        new("certificate.revoked", "thu hồi chứng chỉ", "certificate revoked"),
        new("certificate.replaced", "cấp lại chứng chỉ", "certificate issued again"),
        new("certificate.fallen", "chứng chỉ hết giá trị vì mức đã giảm", "certificate ended, the level fell"),
        new("certificate.name-changed", "đổi tên hiện trên chứng chỉ", "name on certificates changed"),
        new("certificate.key-made", "tạo khóa của nơi cấp", "issuer key made"),
        new("certificate.key-lost", "khóa của nơi cấp không mở được nữa, tạo khóa mới", "issuer key can no longer be opened, another one made"),
        new("certificate.key-rotated", "đổi khóa của nơi cấp", "issuer key changed"),
    ];
}
