using CamTay.Platform.Documents.Fonts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamTay.Platform.Documents.Docx;

/// <summary>Tables of a .docx: with rules and a repeated header for figures, without either for the columns of the frame.</summary>
internal static class DocxTable
{
    public static IEnumerable<OpenXmlElement> Of(DocumentTable table, double width)
    {
        if (table.Caption is { } caption)
            yield return DocxText.Of(DocumentText.Clean(caption), PageForm.Table, FontFace.Italic, JustificationValues.Center, after: 3, keepNext: true);
        var shares = table.Columns.Sum(c => c.Share);
        var widths = table.Columns.Select(c => width * c.Share / shares).ToList();
        var grid = Open(widths, ruled: true);
        grid.Append(Row([.. table.Columns.Select((c, i) => Cell(new DocumentCell(c.Title) { Bold = true }, widths[i], CellSide.Centre))], header: true));
        foreach (var row in table.Rows)
            grid.Append(Row([.. table.Columns.Select((c, i) => Cell(i < row.Count ? row[i] : new DocumentCell(""), widths[i], c.Side))], header: false, table.LeastHeight));
        yield return grid;
        yield return DocxText.Of("", PageForm.Between, FontFace.Regular, JustificationValues.Left);
    }

    /// <summary>Columns side by side without any rule.</summary>
    public static Table Columns(params (double Width, IReadOnlyList<OpenXmlElement> Content)[] columns)
    {
        var table = Open([.. columns.Select(c => c.Width)], ruled: false);
        var cells = columns.Select(c =>
        {
            var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = DocxText.Twips(c.Width), Type = TableWidthUnitValues.Dxa }));
            cell.Append(c.Content);
            return cell;
        });
        table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. cells]));
        return table;
    }

    private static Table Open(IReadOnlyList<double> widths, bool ruled)
    {
        var properties = new TableProperties(new TableWidth { Width = DocxText.Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (ruled) properties.Append(Borders());
        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        var pad = ruled ? (short)60 : (short)0;
        properties.Append(new TableCellMarginDefault(new TableCellLeftMargin { Width = pad, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = pad, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = DocxText.Twips(w) })));
    }

    private static TableRow Row(IReadOnlyList<TableCell> cells, bool header, double least = 0)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (least > 0) properties.Append(new TableRowHeight { Val = (uint)Math.Round(least * 20), HeightType = HeightRuleValues.AtLeast });
        if (header) properties.Append(new TableHeader());
        return new TableRow([properties, .. cells]);
    }

    private static TableCell Cell(DocumentCell cell, double width, CellSide side) => new(
        new TableCellProperties(
            new TableCellWidth { Width = DocxText.Twips(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        DocxText.Of(DocumentText.Clean(cell.Text), PageForm.Table, cell.Bold ? FontFace.Bold : FontFace.Regular,
            side switch { CellSide.Right => JustificationValues.Right, CellSide.Centre => JustificationValues.Center, _ => JustificationValues.Left }, before: 2, after: 2));

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
}
