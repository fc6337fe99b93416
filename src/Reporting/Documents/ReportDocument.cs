using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Reporting.Documents;

/// <summary>
/// A received report as the administrative document that is signed and kept. Everything comes from the frozen content, so that it is the
/// same, byte for byte, whenever it is made again. The document is in Vietnamese, whoever asks for it.
/// </summary>
internal static class ReportDocument
{
    private static readonly Language Vi = new();

    /// <param name="site">A path of the site as an address that holds outside: the QR leads there.</param>
    public static OfficialDocument Of(FrozenReport report, Func<string, string> site)
    {
        var (c, unit) = (report.Content, report.Content.Level == "unit");
        var place = PlanPlace.Of(c.Plan.PlaceAndDate, c.Plan.Issuer);
        var received = LocalDays.DayOf(c.ReceivedAt);
        return new OfficialDocument
        {
            Superior = unit ? c.Plan.Issuer : $"UBND tỉnh {place}",
            Issuer = unit ? c.Unit.Name : c.Plan.Issuer,
            Symbol = unit ? "BC-" + UnitKinds.Symbol(c.Unit.Kind) : "BC-SYT",
            Place = place,
            Day = received,
            Year = received.Year,
            Kind = "Báo cáo",
            Subject = $"Kết quả thực hiện {c.Plan.TitleVi}, kỳ {c.Period.NameVi}{(c.Number > 1 ? $" (bản đính chính số {c.Number - 1})" : "")}",
            Addressees = unit ? [c.Plan.Issuer] : [$"Ủy ban nhân dân tỉnh {place}"],
            Body = [.. Body(c)],
            Signature = new(null, unit ? Position(c.Unit.Kind) : "Giám đốc", null),
            Recipients = ["Như trên", unit ? "Các bộ phận của đơn vị" : "Các phòng, đơn vị trực thuộc"],
            Archive = unit ? "VT" : "VT, KHTH",
            Annexes = [.. ReportAnnexes.Of(c)],
            Proof = new(site($"/xac-minh/bao-cao/{report.Id:N}"), [.. Proof(report)]),
        };
    }

    private static IEnumerable<DocumentBlock> Body(FrozenContent c)
    {
        yield return new DocumentBlock.Paragraph($"Thực hiện Kế hoạch “{c.Plan.TitleVi}” của {c.Plan.Issuer}, {(c.Level == "unit" ? c.Unit.Name : c.Plan.Issuer)} báo cáo kết quả như sau (số liệu đến hết ngày {Vi.Day(c.FiguresOn)}):");
        if (c.Number > 1)
            yield return new DocumentBlock.Paragraph($"Báo cáo này đính chính bản đã gửi trước{(c.Reason is { } reason ? $", vì: {reason}" : "")}.") { Italic = true };
        foreach (var section in c.Sections)
        {
            yield return new DocumentBlock.Heading(1, $"{section.Code}. {section.Vi}");
            foreach (var block in section.Fields.SelectMany(f => ReportFields.Of(f))) yield return block;
        }
        var annexes = ReportAnnexes.Of(c);
        if (annexes.Count > 0)
            yield return new DocumentBlock.Paragraph($"Kèm theo báo cáo: {string.Join("; ", annexes.Select((a, i) => $"{Wording.Annex(i, annexes.Count)}, {char.ToLowerInvariant(a.Title[0])}{a.Title[1..]}"))}.");
        yield return new DocumentBlock.Paragraph($"Trên đây là báo cáo kết quả kỳ {c.Period.NameVi}. Kính báo cáo");
    }

    private static IEnumerable<string> Proof(FrozenReport report)
    {
        var head = TreeHead.Read(report.Content.Head);
        yield return "Quét mã để kiểm tra báo cáo này là bản đã nhận và còn nguyên.";
        yield return $"Nhận lúc {Vi.Instant(report.Content.ReceivedAt)}. Nội dung SHA-256: {report.Sha256}";
        yield return $"Sổ chứng cứ: {Vi.Number(head.Size)} mục, gốc {Convert.ToHexStringLower(head.Root)}, khóa {head.KeyId}";
    }

    private static string Position(string kind) => kind switch
    {
        "tram-y-te" => "Trưởng trạm",
        "chi-cuc" => "Chi cục trưởng",
        "phong" => "Trưởng phòng",
        _ => "Giám đốc",
    };
}
