using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Reporting.Documents;

/// <summary>A frozen field as parts of a document.</summary>
internal static class ReportFields
{
    private static readonly Language Vi = new();

    public static IEnumerable<DocumentBlock> Of(FrozenField field) => field.Kind switch
    {
        "figures" => Figures(field),
        "number" => [new DocumentBlock.Item($"{field.Vi}: {(field.Number is { } n ? Vi.Number(n) : "không có")};")],
        "day" or "choice" => field.Text is { } text ? [new DocumentBlock.Item($"{field.Vi}: {text};")] : [],
        "difficulties" or "unit-difficulties" => Difficulties(field),
        "quotes" => Quotes(field),
        "files" => field.Files is { Count: > 0 } files ? [new DocumentBlock.Heading(2, field.Vi), .. files.Select(f => new DocumentBlock.Item($"{f.Name};"))] : [],
        "received" => field.Receipts is { } r
            ? [new DocumentBlock.Paragraph($"{field.Vi}: {r.Expected} đơn vị phải báo cáo; {r.InTime} đúng hạn, {r.Extended} được gia hạn, {r.Late} chậm, {r.Missing} chưa báo cáo.")] : [],
        _ => field.Text is { Length: > 0 } words ? [new DocumentBlock.Heading(2, field.Vi), .. Lines(words).Select(l => new DocumentBlock.Paragraph(l))] : [],
    };

    private static IEnumerable<DocumentBlock> Figures(FrozenField field)
    {
        var figures = field.Figures ?? [];
        if (figures.Count == 0) yield break;
        yield return new DocumentBlock.Table(new DocumentTable(field.Vi,
            [new("TT", 0.6, CellSide.Centre), new("Chỉ tiêu", 3.6), new("Đạt", 1, CellSide.Right), new("Trên tổng", 1.1, CellSide.Right), new("Tỷ lệ", 1, CellSide.Right), new("Mục tiêu", 1.1, CellSide.Right), new("Hạn", 1.5, CellSide.Centre)],
            [
                .. figures.Select((f, i) => (IReadOnlyList<DocumentCell>)
                [
                    $"{i + 1}", $"{f.Target}: {f.Vi}", new DocumentCell(Vi.Number(f.Numerator), f.Numerator), new DocumentCell(Vi.Number(f.Denominator), f.Denominator),
                    f.Rate is { } rate ? new DocumentCell(Vi.Percent(rate), rate, true) : "chưa có", f.Goal is { } goal ? new DocumentCell(Vi.Percent(goal), goal, true) : "", Vi.Day(f.Due),
                ]),
            ]));
        foreach (var disputed in figures.Where(f => f.Disputed is not null))
            yield return new DocumentBlock.Item($"Đơn vị có ý kiến về số liệu {disputed.Target}: {disputed.Disputed};");
    }

    private static IEnumerable<DocumentBlock> Difficulties(FrozenField field)
    {
        var difficulties = field.Difficulties ?? [];
        if (difficulties.Count == 0) yield break;
        yield return new DocumentBlock.Heading(2, field.Vi);
        foreach (var theme in difficulties.GroupBy(d => d.ThemeVi, StringComparer.Ordinal))
        {
            yield return new DocumentBlock.Paragraph($"{theme.Key} ({theme.Count()}):") { Italic = true };
            foreach (var difficulty in theme) yield return new DocumentBlock.Item($"{(difficulty.UnitName is { } unit ? unit + ": " : "")}{Single(difficulty.Text).TrimEnd('.', ';')};");
        }
    }

    private static IEnumerable<DocumentBlock> Quotes(FrozenField field)
    {
        var quotes = field.Quotes ?? [];
        if (quotes.Count == 0) yield break;
        yield return new DocumentBlock.Heading(2, field.Vi);
        foreach (var quote in quotes) yield return new DocumentBlock.Item($"{quote.UnitName}: “{Single(quote.Text)}”;");
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Single(string text) => string.Join(' ', Lines(text));
}
