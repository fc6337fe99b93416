using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Reporting.Documents;

/// <summary>Annexes: who reported (of the department's report), and the seals of the lists behind the figures.</summary>
internal static class ReportAnnexes
{
    private static readonly Language Vi = new();

    public static IReadOnlyList<DocumentAnnex> Of(FrozenContent c)
    {
        var fields = c.Sections.SelectMany(s => s.Fields).ToList();
        var annexes = new List<DocumentAnnex>();
        if (fields.Select(f => f.Receipts).FirstOrDefault(r => r is not null) is { } receipts)
            annexes.Add(new("Tình hình báo cáo của các đơn vị", [new DocumentBlock.Table(Receipts(receipts))]));
        var files = fields.SelectMany(f => f.Files ?? []).ToList();
        if (files.Count > 0) annexes.Add(new("Tệp kèm theo báo cáo", [new DocumentBlock.Table(Files(files))]));
        var figures = fields.SelectMany(f => f.Figures ?? []).DistinctBy(f => f.Target).ToList();
        if (figures.Count > 0)
            annexes.Add(new("Danh sách đứng sau từng số liệu", [new DocumentBlock.Paragraph("Ai giữ mã SHA-256 dưới đây đều kiểm được rằng danh sách đứng sau con số sau này vẫn y nguyên."), new DocumentBlock.Table(Seals(figures))]) { Landscape = true });
        return annexes;
    }

    private static DocumentTable Receipts(FrozenReceipts receipts) => new("Đơn vị báo cáo",
        [new("TT", 0.6, CellSide.Centre), new("Đơn vị", 4), new("Tình trạng", 1.6), new("Sở nhận lúc", 2.2, CellSide.Centre), new("Ý kiến về số liệu", 1.2, CellSide.Right)],
        [
            .. receipts.Units.Select((u, i) => (IReadOnlyList<DocumentCell>)
                [$"{i + 1}", u.Name, State(u.State) + (u.Returned ? ", đã trả lại" : ""), u.ReceivedAt is { } at ? Vi.Instant(at) : "", new DocumentCell(Vi.Number(u.Disputes), u.Disputes)]),
        ]);

    private static DocumentTable Files(IReadOnlyList<FrozenFile> files) => new("Tệp kèm theo",
        [new("TT", 0.6, CellSide.Centre), new("Tên tệp", 3), new("Cỡ (byte)", 1.2, CellSide.Right), new("SHA-256", 5)],
        [.. files.Select((f, i) => (IReadOnlyList<DocumentCell>)[$"{i + 1}", f.Name, new DocumentCell(Vi.Number(f.Size), f.Size), f.Sha256])]);

    private static DocumentTable Seals(IReadOnlyList<FrozenFigure> figures) => new("Danh sách",
        [new("Chỉ tiêu", 0.9), new("Danh sách", 1.2), new("Số dòng", 0.8, CellSide.Right), new("SHA-256", 5)],
        [
            .. figures.SelectMany(f => f.Lists.Select(l => (IReadOnlyList<DocumentCell>)[f.Target, Part(l.Part), new DocumentCell(Vi.Number(l.Total), l.Total), l.Sha256])),
        ]);

    private static string Part(string part) => part switch { "numerator" => "Đã đạt", "denominator" => "Tổng số", "missing" => "Chưa đạt", _ => part };

    private static string State(string state) => state switch { "in-time" => "Đúng hạn", "extended" => "Được gia hạn", "late" => "Chậm", "missing" => "Chưa báo cáo", _ => "Chưa đến hạn" };
}
