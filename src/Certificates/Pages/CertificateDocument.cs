using System.Globalization;
using CamTay.Certificates.Issuing;
using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Certificates.Pages;

/// <summary>A certificate to print and hang up. What counts is the signed file; the QR leads to its page, which says what has become of it.</summary>
internal static class CertificateDocument
{
    public static OfficialDocument Of(OpenCertificate open, string place, Func<string, string> site)
    {
        var row = open.Row;
        var day = LocalDays.DayOf(row.ValidFrom);
        return new OfficialDocument
        {
            Issuer = open.IssuerName, Number = row.Serial, Symbol = "CC-SYT", Place = place, Day = day, Year = day.Year, Kind = "Chứng chỉ kỹ năng số", Subject = row.Title,
            Body = [.. Body(open)],
            Signature = new("ĐÃ KÝ SỐ", "Nơi cấp", open.IssuerName),
            Recipients = ["Người được cấp"], Archive = "hệ thống Cầm Tay",
            Proof = new DocumentProof(site($"/chung-chi/{row.Id}"), ["Bản in của chứng chỉ số (Open Badges 3.0). Quét mã để xem còn giá trị hay không,", "tải tệp đã ký và kiểm tra chữ ký."]),
        };
    }

    private static IEnumerable<DocumentBlock> Body(OpenCertificate open)
    {
        if (open.Field("credentialSubject.identifier[0].identityHash") is { } name) yield return new DocumentBlock.Heading(2, $"Cấp cho: {name}");
        else yield return new DocumentBlock.Heading(2, $"Cấp cho người có bí danh {open.Field("credentialSubject.id")}");
        yield return new DocumentBlock.Paragraph($"Đã tự làm được: {open.Row.Title}.");
        yield return new DocumentBlock.Paragraph(open.Field("evidence[0].narrative") ?? "");
        yield return new DocumentBlock.Paragraph(open.Field("credentialSubject.achievement.criteria.narrative") ?? "") { Italic = true };
        foreach (var (_, value) in open.Fields.Where(f => f.Path.EndsWith(".targetName", StringComparison.Ordinal))) yield return new DocumentBlock.Item(value);
        yield return new DocumentBlock.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Có giá trị từ ngày {LocalDays.DayOf(open.Row.ValidFrom):dd/MM/yyyy} đến ngày {LocalDays.DayOf(open.Row.ValidUntil):dd/MM/yyyy}, trừ khi mức giảm hoặc bị thu hồi."));
    }
}
