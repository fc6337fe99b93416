using System.Globalization;
using CamTay.Platform;
using CamTay.Platform.Documents;

namespace CamTay.Reporting.Documents;

/// <summary>A frozen field as parts of a document.</summary>
internal static class ReportFields
{
    // An empty field says nothing; “không có” would state something.
    private const string Unsaid = "không nêu";

    private static readonly Language Vi = new();

    public static IEnumerable<DocumentBlock> Of(FrozenField field) => field.Kind switch
    {
        "figures" => Figures(field),
        "number" => [new DocumentBlock.Item($"{field.Vi}: {(field.Number is { } n ? Vi.Number(n) : Unsaid)}")],
        "day" => [new DocumentBlock.Item($"{field.Vi}: {(DateOnly.TryParseExact(field.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Vi.Day(day) : field.Text ?? Unsaid)}")],
        "choice" => [new DocumentBlock.Item($"{field.Vi}: {field.Text ?? Unsaid}")],
        "difficulties" or "unit-difficulties" => Difficulties(field),
        "quotes" => Quotes(field),
        "table" => field.Table is { Rows.Count: > 0 } table ? [new DocumentBlock.Heading(2, field.Vi), new DocumentBlock.Table(Table(field.Vi, table))] : [],
        "files" => field.Files is { Count: > 0 } files ? [new DocumentBlock.Heading(2, field.Vi), .. files.Select(f => new DocumentBlock.Item(f.Name))] : [],
        "received" => field.Receipts is { } r
            ? [new DocumentBlock.Heading(2, field.Vi), new DocumentBlock.Paragraph($"Có {Vi.Number(r.Expected)} đơn vị phải báo cáo: {Vi.Number(r.InTime)} đúng hạn, {Vi.Number(r.Extended)} được gia hạn, {Vi.Number(r.Late)} chậm, {Vi.Number(r.Missing)} chưa báo cáo.{(r.Returned > 0 ? $" Trong số đã nhận, {Vi.Number(r.Returned)} báo cáo đã được trả lại và chưa nộp lại." : "")}")] : [],
        _ => field.Text is { Length: > 0 } words ? [new DocumentBlock.Heading(2, field.Vi), .. Lines(words).Select(l => new DocumentBlock.Paragraph(l))] : [],
    };

    private static IEnumerable<DocumentBlock> Figures(FrozenField field)
    {
        var figures = field.Figures ?? [];
        if (figures.Count == 0) yield break;
        yield return new DocumentBlock.Heading(2, field.Vi);
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
            yield return new DocumentBlock.Item($"Đơn vị có ý kiến về số liệu {disputed.Target}: {Single(disputed.Disputed!)}");
    }

    private static DocumentTable Table(string name, FrozenTable table) => new(name,
        [
            table.Free ? new("TT", 0.6, CellSide.Centre) : new("Nội dung", 2.4),
            .. table.Columns.Select((c, i) => new DocumentColumn(c.Vi, Share(table.Rows.Max(r => FieldWords.Of(c, r.Cells[i], Vi).Length)), c.Kind switch { "number" => CellSide.Right, "day" => CellSide.Centre, _ => CellSide.Left })),
        ],
        [
            .. table.Rows.Select((row, i) => (IReadOnlyList<DocumentCell>)
                [table.Free ? $"{i + 1}" : row.Vi, .. table.Columns.Zip(row.Cells, (c, cell) => new DocumentCell(Single(FieldWords.Of(c, cell, Vi)), cell.Number))]),
        ]);

    /// <summary>Room for the longest cell of a column, from a number to a sentence.</summary>
    private static double Share(int letters) => Math.Clamp(letters / 10.0, 1.4, 4);

    private static IEnumerable<DocumentBlock> Difficulties(FrozenField field)
    {
        var difficulties = field.Difficulties ?? [];
        if (difficulties.Count == 0) yield break;
        yield return new DocumentBlock.Heading(2, field.Vi);
        foreach (var theme in difficulties.GroupBy(d => d.ThemeVi, StringComparer.Ordinal))
        {
            yield return new DocumentBlock.Paragraph($"{theme.Key} ({theme.Count()}):") { Italic = true };
            foreach (var difficulty in theme) yield return new DocumentBlock.Item($"{(difficulty.UnitName is { } unit ? unit + ": " : "")}{Single(difficulty.Text)}");
        }
    }

    private static IEnumerable<DocumentBlock> Quotes(FrozenField field)
    {
        var quotes = field.Quotes ?? [];
        if (quotes.Count == 0) yield break;
        yield return new DocumentBlock.Heading(2, field.Vi);
        foreach (var quote in quotes) yield return new DocumentBlock.Item($"{quote.UnitName}: “{Single(quote.Text).TrimEnd('.', ';', ',', ' ')}”");
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Single(string text) => string.Join(' ', Lines(text));
}
