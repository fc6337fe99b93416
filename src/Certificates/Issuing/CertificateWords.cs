using CamTay.Platform;

namespace CamTay.Certificates.Issuing;

/// <summary>What stands of a certificate, in words.</summary>
internal static class CertificateWords
{
    public const string Command = "camtay certificate verify";

    public static string Of(Certificate row, DateTimeOffset now, Language l) =>
        row.State != CertificateState.Live ? Ended(row.State, l) + (row.EndedAt is { } at ? $" ({l.Day(LocalDays.DayOf(at))})" : "")
        : now >= row.ValidUntil ? l[$"hết hạn từ {l.Day(LocalDays.DayOf(row.ValidUntil))}", $"expired on {l.Day(LocalDays.DayOf(row.ValidUntil))}"]
        : l[$"còn giá trị đến {l.Day(LocalDays.DayOf(row.ValidUntil))}", $"valid until {l.Day(LocalDays.DayOf(row.ValidUntil))}"];

    public static bool Valid(Certificate row, DateTimeOffset now) => row.State == CertificateState.Live && now < row.ValidUntil;

    public static string Ended(CertificateState state, Language l) => state switch
    {
        CertificateState.Replaced => l["đã có bản thay thế", "replaced by a newer one"],
        CertificateState.Fallen => l["mức đã giảm", "the level has fallen since"],
        CertificateState.Revoked => l["đã thu hồi", "revoked"],
        CertificateState.Erased => l["đã xóa theo yêu cầu", "erased on request"],
        _ => l["còn giá trị", "valid"],
    };
}
