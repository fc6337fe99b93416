using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Plan.UnitPlans;

/// <summary>A unit's plan as the administrative document that the unit issues. The document is in Vietnamese, whoever asks for it.</summary>
internal static class UnitPlanDocument
{
    private static readonly Language Vi = new();

    /// <param name="site">A path of the site as an address that holds outside: the QR leads there.</param>
    public static OfficialDocument Of(OpenUnitPlan open, Func<string, string> site)
    {
        var (plan, unit, content) = (open.Plan, open.Unit, open.Content);
        return new OfficialDocument
        {
            Superior = plan.Issuer, Issuer = unit.Name, Number = content.Number, Symbol = "KH-" + UnitKinds.Symbol(unit.Kind), Place = PlanPlace.Of(plan.PlaceAndDate, plan.Issuer),
            Day = content.IssuedOn, Year = open.Obligation.Due.Year, Kind = "Kế hoạch",
            Subject = $"{plan.TitleVi} của {unit.Name}",
            Body = [.. Body(open)],
            Signature = new(null, content.SignerTitle, content.Signer.Length == 0 ? null : content.Signer),
            Recipients = [$"{plan.Issuer} (báo cáo)", "Các bộ phận của đơn vị"],
            Annexes = [new("Phân công nhiệm vụ", [new DocumentBlock.Table(Tasks(content))]) { Landscape = true }],
            Proof = Proof(open, site),
        };
    }

    private static IEnumerable<DocumentBlock> Body(OpenUnitPlan open)
    {
        var (plan, content) = (open.Plan, open.Content);
        yield return new DocumentBlock.Paragraph($"Thực hiện Kế hoạch “{plan.TitleVi}” của {plan.Issuer}, {open.Unit.Name} xây dựng kế hoạch của đơn vị như sau:");
        yield return new DocumentBlock.Heading(1, "I. Đặc điểm, tình hình");
        foreach (var line in Lines(content.Situation)) yield return new DocumentBlock.Paragraph(line);
        yield return new DocumentBlock.Heading(1, "II. Mục tiêu");
        if (content.Goals.Count > 0) yield return new DocumentBlock.Table(Goals(open));
        else yield return new DocumentBlock.Paragraph("Đơn vị chưa có số liệu để đặt mục tiêu riêng; thực hiện theo mục tiêu chung của kế hoạch.");
        yield return new DocumentBlock.Heading(1, "III. Nhiệm vụ");
        yield return new DocumentBlock.Paragraph($"Đơn vị thực hiện {content.Tasks.Count(t => !t.LeftOut)} nhiệm vụ, có người phụ trách và thời hạn theo Phụ lục kèm theo kế hoạch này.");
        foreach (var task in content.Tasks.Where(t => t.LeftOut))
            yield return new DocumentBlock.Item($"Không áp dụng nhiệm vụ {task.Key}: {task.Reason};");
        yield return new DocumentBlock.Heading(1, "IV. Kinh phí, nguồn lực");
        foreach (var line in Lines(content.Resources)) yield return new DocumentBlock.Paragraph(line);
        yield return new DocumentBlock.Heading(1, "V. Tổ chức thực hiện");
        yield return new DocumentBlock.Paragraph("Người được phân công chịu trách nhiệm về tiến độ và kết quả; có khó khăn, vướng mắc thì báo cáo ngay để đơn vị kiến nghị với Sở.");
    }

    private static DocumentTable Goals(OpenUnitPlan open) => new("Mục tiêu",
        [new("TT", 0.6, CellSide.Centre), new("Chỉ tiêu", 3.6), new("Tổng số", 1, CellSide.Right), new("Đã đạt", 1, CellSide.Right), new("Mục tiêu", 1.1, CellSide.Right), new("Cần đạt", 1, CellSide.Right), new("Hạn", 1.4, CellSide.Centre)],
        [
            .. open.Content.Goals.Select((g, i) => (IReadOnlyList<DocumentCell>)
            [
                $"{i + 1}", g.Target + ": " + (open.Target(g.Target)?.NameVi ?? "") + (g.Note.Length > 0 ? $" ({g.Note})" : ""),
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
    private static DocumentProof? Proof(OpenUnitPlan open, Func<string, string> site) => open.Kept.State != UnitPlanState.Approved ? null :
        new(site($"/xac-minh/ke-hoach/{open.Kept.Id:N}"), ["Quét mã để kiểm tra kế hoạch này đã được duyệt và còn nguyên.", $"Nội dung SHA-256: {UnitPlanContent.Sha256(open.Kept.Content)}"]);

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
