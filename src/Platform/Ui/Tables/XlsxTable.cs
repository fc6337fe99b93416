using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CamTay.Platform.Ui;

/// <summary>One sheet: bold frozen header, real numbers and dates, text that can never run as a formula (text cells, quoted prefix).</summary>
internal static class XlsxTable
{
    // DocumentFormat.OpenXml 2.20 forces the whole sheet into memory unless it is written element by element.
    public static Stream Write<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Language language, string name) =>
        Write([new XlsxSheet(name, writer => WriteSheet(writer, columns, rows, language))]);

    public static Stream Write(IReadOnlyList<XlsxSheet> sheets)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1"); // ids that are not stated are random
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = XlsxStyles.Sheet();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = workbook.AddNewPart<WorksheetPart>($"rId{i + 1}");
                sheets[i].Parts?.Invoke(part);
                using var writer = OpenXmlWriter.Create(part);
                sheets[i].Write(writer);
            }
            workbook.Workbook = new Workbook(new Sheets(sheets.Select((s, i) => new Sheet { Name = SheetName(s.Name), SheetId = (uint)i + 1, Id = $"rId{i + 1}" })));
        }
        file.Position = 0;
        return file;
    }

    public static void WriteSheet<T>(OpenXmlWriter writer, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Language language, bool toPrint = false)
    {
        writer.WriteStartElement(new Worksheet());
        if (toPrint) WriteFit(writer);
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Numeric || c.Percent ? 14 : 28, CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, columns.Select(c => Text(language[c.Vi, c.En], XlsxStyles.Header)));
        foreach (var row in rows)
            WriteRow(writer, columns.Select(c => Cell(c.Value(row), c.Percent, language)));
        writer.WriteEndElement();
        if (toPrint) WritePage(writer);
        writer.WriteEndElement();
    }

    /// <summary>Printed as wide as a page: the first thing on a sheet, and <see cref="WritePage"/> behind its rows.</summary>
    public static void WriteFit(OpenXmlWriter writer) => writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));

    public static void WritePage(OpenXmlWriter writer) =>
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });

    public static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value, bool percent, Language language) => value switch
    {
        null => new Cell(),
        double rate when percent => Number(rate, XlsxStyles.Percent),
        double or float or decimal or int or long or short => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), XlsxStyles.Plain),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyles.Day),
        DateTimeOffset at => Number(TimeZoneInfo.ConvertTime(at, LocalDays.Zone).DateTime.ToOADate(), XlsxStyles.Instant),
        bool yes => Text(yes ? language["có", "yes"] : language["không", "no"], XlsxStyles.Text),
        _ => Text(value.ToString() ?? "", XlsxStyles.Text),
    };

    private static Cell Number(double value, uint style) =>
        new() { CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture)), StyleIndex = style };

    public static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    // XML has no place for control characters; a cell pasted from elsewhere may hold one.
    private static string Printable(string text) =>
        text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? new string([.. text.Where(c => !char.IsControl(c) || c is '\n' or '\t')]) : text;

    private static string SheetName(string name) => name.Length > 31 ? name[..31] : name;
}

/// <summary>A sheet: its name, and what writes its rows.</summary>
internal sealed record XlsxSheet(string Name, Action<OpenXmlWriter> Write)
{
    /// <summary>What hangs on the sheet, such as a picture; added before the rows are written.</summary>
    public Action<WorksheetPart>? Parts { get; init; }
}
