using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Plan.UnitPlans;

/// <summary>A unit's plan as the administrative document that the unit issues. The document is in Vietnamese, whoever asks for it.</summary>
internal static class UnitPlanDocument
{
    /// <summary>Number of the form below and of the writers beneath it; kept with each approval. What it promises: docs/documents.md, “Renderers”.</summary>
    public const int Renderer = 1;

    private static readonly Language Vi = new();

    /// <param name="site">A path of the site as an address that holds outside, for plans that kept none: the QR leads there.</param>
    public static OfficialDocument Of(UnitPlan kept, UnitPlanPaper paper, Func<string, string> site)
    {
        if (paper.Renderer != Renderer) throw new InvalidOperationException($"Plan {kept.Id} was approved with form {paper.Renderer}; this program makes form {Renderer} only.");
        var content = UnitPlanContent.Read(kept.Content);
        return new OfficialDocument
        {
            Superior = paper.Parent, Issuer = paper.Unit, Number = content.Number, Symbol = "KH-" + UnitKinds.Symbol(paper.Kind), Place = Place(paper),
            Day = content.IssuedOn, Year = paper.Year, Kind = "Kế hoạch",
            Subject = $"{paper.TitleVi} của {paper.Unit}",
            Body = [.. Body(paper, content)],
            Signature = new(null, content.SignerTitle, content.Signer.Length == 0 ? null : content.Signer),
            Recipients = [$"{paper.Issuer} (báo cáo)", "Các khoa, phòng, bộ phận của đơn vị"],
            Annexes = [new("Phân công nhiệm vụ", [new DocumentBlock.Table(Tasks(content))]) { Landscape = true }],
            Proof = Proof(kept, paper, paper.Site is { } lasting ? path => lasting + path : site),
        };
    }

    private static string Place(UnitPlanPaper paper) =>
        paper is { Kind: "tram-y-te", Commune: { } commune } ? PlanPlace.OfCommune(commune) : PlanPlace.Of(paper.PlaceAndDate, paper.Issuer);

    private static IEnumerable<DocumentBlock> Body(UnitPlanPaper paper, UnitPlanContent content)
    {
        yield return new DocumentBlock.Paragraph($"Thực hiện Kế hoạch {PlanTitle.Named(paper.TitleVi)} của {paper.Issuer}, {paper.Unit} xây dựng kế hoạch của đơn vị như sau:");
        yield return new DocumentBlock.Heading(1, "I. Đặc điểm, tình hình");
        foreach (var line in Lines(content.Situation)) yield return new DocumentBlock.Paragraph(line);
        yield return new DocumentBlock.Heading(1, "II. Mục tiêu");
        if (content.Goals.Count > 0) yield return new DocumentBlock.Table(Goals(paper, content));
        else yield return new DocumentBlock.Paragraph("Đơn vị chưa có số liệu để đặt mục tiêu riêng; thực hiện theo mục tiêu chung của kế hoạch.");
        yield return new DocumentBlock.Heading(1, "III. Nhiệm vụ");
        yield return new DocumentBlock.Paragraph($"Đơn vị thực hiện {content.Tasks.Count(t => !t.LeftOut)} nhiệm vụ, có người phụ trách và thời hạn theo Phụ lục kèm theo kế hoạch này.");
        foreach (var task in content.Tasks.Where(t => t.LeftOut))
            yield return new DocumentBlock.Item($"Không áp dụng nhiệm vụ {task.Key}: {task.Reason}");
        yield return new DocumentBlock.Heading(1, "IV. Kinh phí, nguồn lực");
        foreach (var line in Lines(content.Resources)) yield return new DocumentBlock.Paragraph(line);
        yield return new DocumentBlock.Heading(1, "V. Tổ chức thực hiện");
        yield return new DocumentBlock.Paragraph("Người được phân công chịu trách nhiệm về tiến độ và kết quả; có khó khăn, vướng mắc thì báo cáo ngay để đơn vị kiến nghị với Sở.");
    }

    private static DocumentTable Goals(UnitPlanPaper paper, UnitPlanContent content) => new("Mục tiêu",
        [new("TT", 0.6, CellSide.Centre), new("Chỉ tiêu", 3.6), new("Tổng số", 1, CellSide.Right), new("Đã đạt", 1, CellSide.Right), new("Mục tiêu", 1.1, CellSide.Right), new("Cần đạt", 1, CellSide.Right), new("Hạn", 1.4, CellSide.Centre)],
        [
            .. content.Goals.Select((g, i) => (IReadOnlyList<DocumentCell>)
            [
                $"{i + 1}", g.Target + ": " + paper.Targets.GetValueOrDefault(g.Target, "") + (g.Note.Length > 0 ? $" ({g.Note})" : ""),
                new DocumentCell(Vi.Number(g.Population), g.Population), new DocumentCell(Vi.Number(g.Met), g.Met),
                new DocumentCell(Vi.Percent(g.Goal), g.Goal, true), new DocumentCell(Vi.Number(g.Wanted), g.Wanted), Vi.Day(g.Due),
            ]),
        ]);

    private static DocumentTable Tasks(UnitPlanContent content) => new("Nhiệm vụ",
        [new("Số", 0.9, CellSide.Centre), new("Nhiệm vụ", 5), new("Vai trò", 1, CellSide.Centre), new("Phụ trách", 1.6), new("Từ ngày", 1.6, CellSide.Centre), new("Hạn", 1.6, CellSide.Centre), new("Cách làm", 2.4), new("Kết quả, bằng chứng", 2.4)],
        [
            .. content.Tasks.Where(t => !t.LeftOut).Select(t => (IReadOnlyList<DocumentCell>)
            [
                t.Key, t.Text, t.Leads ? "Chủ trì" : "Phối hợp", t.Owner, t.From is { } from ? Vi.Day(from) : "", t.Due is { } due ? Vi.Day(due) : "", t.How, t.Evidence,
            ]),
        ]);

    // Only what was approved can be checked by others.
    private static DocumentProof? Proof(UnitPlan kept, UnitPlanPaper paper, Func<string, string> site)
    {
        if (kept.State != UnitPlanState.Approved) return null;
        var sha256 = UnitPlanContent.Sha256(kept.Content);
        var proof = new DocumentProof(site($"/xac-minh/ke-hoach/{kept.Id:N}"), ["Quét mã để kiểm tra kế hoạch này đã được duyệt và còn nguyên.", $"Nội dung SHA-256: {sha256}"]) { Facts = [("Nội dung, SHA-256", sha256)] };
        if (paper.Head is null) return proof;
        var head = TreeHead.Read(paper.Head);
        var (size, root) = (Vi.Number(head.Size), Convert.ToHexStringLower(head.Root));
        return proof with
        {
            Lines = [.. proof.Lines, $"Sổ chứng cứ lúc duyệt: {size} mục, gốc {root}, khóa {head.KeyId}"],
            Query = HeadOnPaper.Query(head),
            Facts = [.. proof.Facts, .. HeadOnPaper.Facts(head)],
        };
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
