using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>A table with rules. The header stands on each page; a row stays whole unless it is higher than a page.</summary>
internal sealed class PdfTable(PdfFlow flow, DocumentTable table)
{
    private const double Pad = 3;
    private const double LineHeight = PageForm.Table * FontFace.Line;

    private double[] lefts = [];
    private double[] widths = [];

    private sealed record Row(IReadOnlyList<IReadOnlyList<string>> Lines, IReadOnlyList<FontFace> Faces, IReadOnlyList<CellSide> Sides)
    {
        public int Height => Lines.Max(l => l.Count);

        public double Least { get; init; }

        public double Points => Math.Max(PdfTable.Points(Height), Least);
    }

    public void Draw()
    {
        if (table.Caption is { } caption) flow.Text(DocumentText.Clean(caption), FontFace.Italic, PageForm.Table, fill: Fill.Centre, after: 3);
        Measure();
        var header = Of([.. table.Columns.Select(c => new DocumentCell(c.Title) { Bold = true })], centred: true);
        var rows = table.Rows.Select(r => Of(r, centred: false) with { Least = table.LeastHeight }).ToList();
        flow.Need(header.Points + Math.Max(table.LeastHeight, Points(rows.Count > 0 ? Math.Min(rows[0].Height, 4) : 0)));
        Write(header);
        foreach (var row in rows) Place(row, header);
        flow.Y += PageForm.Between;
    }

    private void Place(Row row, Row header)
    {
        var page = flow.Page.End - PageForm.Top - header.Points;
        if (row.Points > flow.Room && row.Points <= page) Turn(header);
        for (var from = 0; from < row.Height;)
        {
            if (flow.Room < Points(1)) Turn(header);
            var fit = Math.Min(row.Height - from, Math.Max(1, (int)((flow.Room - 2 * Pad) / LineHeight)));
            Write(row with { Lines = [.. row.Lines.Select(l => (IReadOnlyList<string>)[.. l.Skip(from).Take(fit)])] });
            from += fit;
        }
    }

    private void Turn(Row header)
    {
        flow.NewPage();
        Write(header);
    }

    private void Write(Row row)
    {
        var (top, height) = (flow.Y, row.Points);
        for (var c = 0; c < widths.Length; c++)
            for (var i = 0; i < row.Lines[c].Count; i++)
                flow.Page.Text(row.Lines[c][i], row.Faces[c], PageForm.Table, At(row, c, row.Lines[c][i]), top + Pad + (height - Points(row.Lines[c].Count)) / 2 + i * LineHeight);
        var (left, right) = (lefts[0], lefts[^1] + widths[^1]);
        flow.Page.Rule(left, top, right, top);
        flow.Page.Rule(left, top + height, right, top + height);
        foreach (var x in lefts.Append(right)) flow.Page.Rule(x, top, x, top + height);
        flow.Y += height;
    }

    private double At(Row row, int column, string line)
    {
        var free = widths[column] - 2 * Pad - row.Faces[column].Width(line, PageForm.Table);
        return lefts[column] + Pad + row.Sides[column] switch { CellSide.Right => free, CellSide.Centre => free / 2, _ => 0 };
    }

    private Row Of(IReadOnlyList<DocumentCell> cells, bool centred)
    {
        var faces = Enumerable.Range(0, widths.Length).Select(c => FontFace.Of(c < cells.Count && cells[c].Bold, false)).ToList();
        return new Row(
            [.. widths.Select((w, c) => c < cells.Count ? TextLines.Of(DocumentText.Clean(cells[c].Text), faces[c], PageForm.Table, w - 2 * Pad) : [""])],
            faces, [.. table.Columns.Select(c => centred ? CellSide.Centre : c.Side)]);
    }

    private void Measure()
    {
        var shares = table.Columns.Sum(c => c.Share);
        widths = [.. table.Columns.Select(c => c.Share / shares * flow.Page.TextWidth)];
        lefts = [.. widths.Select((_, i) => PageForm.Left + widths.Take(i).Sum())];
    }

    private static double Points(int lines) => lines * LineHeight + 2 * Pad;
}
