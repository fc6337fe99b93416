using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CamTay.Tests.Imports;

/// <summary>A cell that computes, with the value that Excel kept beside it.</summary>
internal sealed record Formula(string Text, string? Kept);

/// <summary>Writes .xlsx files as a spreadsheet program would, with a library that the product does not read with.</summary>
internal static class Xlsx
{
    private const uint DateStyle = 1;

    public static byte[] Of(params object?[][] rows) => Of(rows, []);

    public static byte[] Of(object?[][] rows, string[] merged, bool shared = true, string[]? otherSheets = null)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var strings = shared ? book.AddNewPart<SharedStringTablePart>() : null;
            if (strings is not null) strings.SharedStringTable = new SharedStringTable();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((r, i) => Row(r, (uint)i + 1, strings?.SharedStringTable))));
            if (merged.Length > 0) sheet.Worksheet.Append(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
            var sheets = new Sheets(new Sheet { Name = "Dữ liệu", SheetId = 1, Id = book.GetIdOfPart(sheet) });
            foreach (var (name, i) in (otherSheets ?? []).Select((n, i) => (n, i)))
            {
                var other = book.AddNewPart<WorksheetPart>();
                other.Worksheet = new Worksheet(new SheetData());
                sheets.Append(new Sheet { Name = name, SheetId = (uint)i + 2, Id = book.GetIdOfPart(other) });
            }
            book.Workbook = new Workbook(sheets);
        }
        return file.ToArray();
    }

    private static Row Row(object?[] cells, uint number, SharedStringTable? strings) =>
        new(cells.Select((c, i) => Cell(c, $"{(char)('A' + i)}{number}", strings)).OfType<Cell>()) { RowIndex = number };

    private static Cell? Cell(object? value, string at, SharedStringTable? strings) => value switch
    {
        null => null,
        Formula f => new Cell { CellReference = at, CellFormula = new CellFormula(f.Text), CellValue = f.Kept is null ? null : new CellValue(f.Kept), DataType = CellValues.String },
        DateOnly day => new Cell { CellReference = at, StyleIndex = DateStyle, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        string text when strings is not null => new Cell { CellReference = at, DataType = CellValues.SharedString, CellValue = new CellValue(Shared(strings, text)) },
        string text => new Cell { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
        _ => new Cell { CellReference = at, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
    };

    private static int Shared(SharedStringTable strings, string text)
    {
        strings.Append(new SharedStringItem(new Text(text)));
        return strings.ChildElements.Count - 1;
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd\\/mm\\/yyyy" }),
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}
