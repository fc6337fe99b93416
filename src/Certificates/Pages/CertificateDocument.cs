using System.Globalization;
using System.Text;
using CamTay.Certificates.Issuing;
using CamTay.Platform;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Pdf;

namespace CamTay.Certificates.Pages;

/// <summary>
/// A certificate to print and hang up. A print proves nothing: what counts is the signed file, which travels inside, and the QR leads to the page that
/// the signed text itself names. One that has ended says so, large, with the day.
/// </summary>
internal static class CertificateDocument
{
    private const double Margin = 26, Side = 70, Foot = 118, QrSide = 92;

    public static byte[] Of(OpenCertificate open, string place, DateTimeOffset now)
    {
        var row = open.Row;
        var issued = LocalDays.DayOf(row.ValidFrom);
        var sheet = new PdfSheet($"Chứng chỉ kỹ năng số: {row.Title}", open.IssuerName, issued);
        Frame(sheet);
        var width = sheet.Width - 2 * Side;
        double Line(string text, double size, double top, int lines = 1, bool bold = false, bool italic = false) => sheet.Centred(text, size, Side, width, top, lines, bold, italic);
        var y = Line(Wording.Nation, 12, 48, bold: true);
        y = Line(Wording.Motto, 13, y, bold: true);
        sheet.Rule(sheet.Width / 2 - 60, y + 3, sheet.Width / 2 + 60);
        y = Line(open.IssuerName.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), 14, y + 18, bold: true);
        y = Line("CHỨNG CHỈ KỸ NĂNG SỐ", 34, y + 12, bold: true);
        if (Ended(row, now) is { } ended) y = Stamp(sheet, ended, y + 8);
        y = Line("Cấp cho", 14, y + 12, italic: true);
        y = open.Field("credentialSubject.identifier[0].identityHash") is { } name ? Line(name, 30, y + 3, 2, bold: true) : Line($"Người có bí danh {open.Field("credentialSubject.id")}", 15, y + 4, bold: true);
        y = Line("đã tự làm được, không ai giúp:", 14, y + 8, italic: true);
        y = Line(row.Title, 21, y + 3, 2, bold: true);
        y = Line(open.Field("evidence[0].narrative") ?? "", 12, y + 10, 2);
        var frameworks = open.Fields.Where(f => f.Path.EndsWith(".targetName", StringComparison.Ordinal)).Select(f => f.Value).Distinct().ToList();
        y = Line(string.Join(" · ", frameworks), 11, y + 3, 4, italic: true);
        Line(string.Create(CultureInfo.InvariantCulture, $"Có giá trị từ ngày {issued:dd/MM/yyyy} đến ngày {LocalDays.DayOf(row.ValidUntil):dd/MM/yyyy}, trừ khi mức giảm hoặc bị thu hồi."), 13, y + 10, bold: true);
        Bottom(sheet, open, place, issued);
        sheet.Attach($"chung-chi-{row.Id}.jwt", "text/plain", "Chứng chỉ đã ký (Open Badges 3.0, VC-JWT)", Encoding.ASCII.GetBytes(row.Jwt));
        return sheet.File();
    }

    private static void Frame(PdfSheet sheet)
    {
        sheet.Box(Margin, Margin, sheet.Width - Margin, sheet.Height - Margin, 2);
        sheet.Box(Margin + 5, Margin + 5, sheet.Width - Margin - 5, sheet.Height - Margin - 5);
    }

    private static double Stamp(PdfSheet sheet, string ended, double top)
    {
        var bottom = sheet.Centred(ended, 22, Side + 90, sheet.Width - 2 * Side - 180, top + 4, bold: true) + 4;
        sheet.Box(Side + 80, top, sheet.Width - Side - 80, bottom, 2);
        return bottom;
    }

    private static void Bottom(PdfSheet sheet, OpenCertificate open, string place, DateOnly issued)
    {
        var (top, id) = (sheet.Height - Margin - Foot, open.Field("id")!);
        sheet.Qr(id, Side - 20, top, QrSide);
        var y = sheet.Text($"Số: {open.Row.Serial}/CC-SYT", 11, Side + QrSide - 12, 330, top + 6, bold: true);
        y = sheet.Text("Bản in của chứng chỉ số (Open Badges 3.0). Quét mã để xem còn giá trị hay không. Chữ ký số nằm trong tệp .jwt đính kèm trong tệp PDF này, tải được cả ở địa chỉ:", 9, Side + QrSide - 12, 330, y + 2);
        sheet.Text(id, 8, Side + QrSide - 12, 330, y);
        var (left, wide) = (sheet.Width - Side - 250, 250.0);
        y = sheet.Centred(Wording.PlaceAndDate(place, issued, issued.Year), 12, left, wide, top + 6, italic: true);
        y = sheet.Centred("NƠI CẤP", 12, left, wide, y + 4, bold: true);
        sheet.Centred(open.IssuerName, 13, left, wide, y + 4, 2, bold: true);
    }

    /// <summary>Null while it is valid.</summary>
    private static string? Ended(Certificate row, DateTimeOffset now)
    {
        if (CertificateWords.Valid(row, now)) return null;
        var vietnamese = new Language();
        return "HẾT GIÁ TRỊ: " + CertificateWords.Of(row, now, vietnamese);
    }
}
