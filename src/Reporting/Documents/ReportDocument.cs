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
    /// <summary>Number of the form below and of the writers beneath it; frozen with each report. What it promises: docs/documents.md, “Renderers”.</summary>
    public const int Renderer = 1;

    private static readonly Language Vi = new();

    /// <param name="site">A path of the site as an address that holds outside, for reports that froze none: the QR leads there.</param>
    public static OfficialDocument Of(FrozenReport report, Func<string, string> site)
    {
        var c = report.Content;
        if (c.Paper is { Renderer: not Renderer } later) throw new InvalidOperationException($"Report {report.Id} was frozen with form {later.Renderer}; this program makes form {Renderer} only.");
        var (unit, names, received) = (c.Level == "unit", ReportNames.Of(c), LocalDays.DayOf(c.ReceivedAt));
        return new OfficialDocument
        {
            Superior = names.Superior,
            Issuer = names.Issuer,
            Symbol = unit ? "BC-" + UnitKinds.Symbol(c.Unit.Kind) : "BC-SYT",
            Place = names.Place,
            Day = received,
            Year = received.Year,
            Kind = "Báo cáo",
            Subject = $"Kết quả {names.Doing}{(names.Doing.Contains(names.Period, StringComparison.Ordinal) ? "" : $", {names.Period}")}{(c.Number > 1 ? $" (bản đính chính số {c.Number - 1})" : "")}",
            Addressees = names.To,
            Body = [.. Body(c, names)],
            Signature = new(null, unit ? Position(c.Unit.Kind) : "Giám đốc", null),
            Recipients = names.Copies,
            Archive = names.Archive,
            Annexes = [.. ReportAnnexes.Of(c)],
            Proof = Proof(report, c.Paper is { } paper ? path => paper.Site + path : site),
        };
    }

    private static IEnumerable<DocumentBlock> Body(FrozenContent c, ReportNames names)
    {
        yield return new DocumentBlock.Paragraph($"Thực hiện Kế hoạch {names.PlanName}{(c.Level == "unit" ? $" của {c.Plan.Issuer}" : "")}, {names.Reporter} báo cáo kết quả {names.Period} như sau (số liệu đến hết ngày {Vi.Day(c.FiguresOn)}):");
        if (c.Number > 1)
            yield return new DocumentBlock.Paragraph($"Báo cáo này đính chính bản đã gửi trước{(c.Reason is { } reason ? $", vì: {reason.TrimEnd('.', ';', ' ')}" : "")}.") { Italic = true };
        foreach (var block in c.Sections.SelectMany(Section)) yield return block;
        var annexes = ReportAnnexes.Of(c);
        if (annexes.Count > 0)
            yield return new DocumentBlock.Paragraph($"Kèm theo báo cáo: {string.Join("; ", annexes.Select((a, i) => $"{Wording.Annex(i, annexes.Count)}, {PlanTitle.Lower(a.Title)}"))}.");
        yield return new DocumentBlock.Paragraph($"Trên đây là báo cáo kết quả {names.Period} của {names.Reporter}. Kính báo cáo");
    }

    // A form numbers its parts I, II … or 1, 2 …; what stands below them is numbered 1, 2 … or a), b) … accordingly.
    private static IEnumerable<DocumentBlock> Section(FrozenSection section)
    {
        var level = Wording.IsRoman(section.Code) ? 1 : 2;
        yield return new DocumentBlock.Heading(level, $"{section.Code}. {section.Vi}");
        var (number, any) = (0, false);
        foreach (var block in section.Fields.SelectMany(ReportFields.Of))
        {
            any = true;
            yield return block is DocumentBlock.Heading h ? new DocumentBlock.Heading(level + 1, $"{(level == 1 ? $"{number + 1}." : Wording.Point(number))} {h.Text}") : block;
            if (block is DocumentBlock.Heading) number++;
        }
        if (!any) yield return new DocumentBlock.Paragraph("Không nêu.");
    }

    private static DocumentProof Proof(FrozenReport report, Func<string, string> site)
    {
        var head = TreeHead.Read(report.Content.Head);
        var (received, root) = (Vi.Instant(report.Content.ReceivedAt), Convert.ToHexStringLower(head.Root));
        return new(site($"/xac-minh/bao-cao/{report.Id:N}"),
        [
            "Quét mã để kiểm tra báo cáo này là bản đã nhận và còn nguyên.",
            $"Nhận lúc {received}. Nội dung SHA-256: {report.Sha256}",
            $"Sổ chứng cứ: {Vi.Number(head.Size)} mục, gốc {root}, khóa {head.KeyId}",
        ])
        {
            Query = HeadOnPaper.Query(head),
            Facts = [("Nhận lúc", received), ("Nội dung, SHA-256", report.Sha256), .. HeadOnPaper.Facts(head)],
        };
    }

    private static string Position(string kind) => kind switch
    {
        "tram-y-te" => "Trưởng trạm",
        "chi-cuc" => "Chi cục trưởng",
        "phong" => "Trưởng phòng",
        _ => "Giám đốc",
    };
}
