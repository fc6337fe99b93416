using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Platform;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace CamTay.Imports.Templates;

/// <summary>An empty workbook of a kind: headers, columns formatted so that Excel drops no zero, lists of allowed values, and a sheet that explains.</summary>
internal static class TemplateFile
{
    private const uint Header = 1, Text = 2, Day = 3;
    private const int LastRow = 1_048_576;

    public static Stream Workbook(ImportKind kind, Language l)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var data = book.AddNewPart<WorksheetPart>();
            data.Worksheet = Data(kind);
            var guide = book.AddNewPart<WorksheetPart>();
            guide.Worksheet = Guide(kind, l);
            book.Workbook = new Workbook(new Sheets(
                new Sheet { Name = kind.Code, SheetId = 1, Id = book.GetIdOfPart(data) },
                new Sheet { Name = Inspection.GuideSheet, SheetId = 2, Id = book.GetIdOfPart(guide) }));
        }
        file.Position = 0;
        return file;
    }

    private static Worksheet Data(ImportKind kind)
    {
        var sheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(kind.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = 20, CustomWidth = true, Style = StyleOf(c) })),
            new SheetData(Row(kind.Columns.Select(c => Cell(c.Name, Header)))));
        var lists = kind.Columns.Select((c, i) => (c.Values, Letter: (char)('A' + i))).Where(c => c.Values is not null).ToList();
        if (lists.Count > 0)
            sheet.Append(new DataValidations(lists.Select(c => new DataValidation(new Formula1($"\"{string.Join(',', c.Values!)}\""))
            {
                Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{c.Letter}2:{c.Letter}{LastRow}" },
            })));
        return sheet;
    }

    private static Worksheet Guide(ImportKind kind, Language l) => new(
        new Columns(new Column { Min = 1, Max = 1, Width = 24, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 12, CustomWidth = true },
            new Column { Min = 3, Max = 3, Width = 90, CustomWidth = true }),
        new SheetData(kind.Columns.Select(c => Row(
            [Cell(c.Name, Text), Cell(c.Required ? l["bắt buộc", "required"] : "", Text), Cell(Meaning(c, l), Text)]))
            .Prepend(Row([Cell(l["Cột", "Column"], Header), Cell("", Header), Cell(l["Ý nghĩa", "Meaning"], Header)]))));

    private static string Meaning(ImportColumn column, Language l) =>
        l[column.Vi, column.En] + (column.Values is null ? "" : ": " + string.Join(", ", column.Values));

    private static uint StyleOf(ImportColumn column) => column.Form switch { ColumnForm.Day => Day, ColumnForm.Number => 0, _ => Text };

    private static Row Row(IEnumerable<Cell> cells) => new(cells);

    private static Cell Cell(string text, uint style) => new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(text)) };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }),
        new Fonts(new Font(), new Font(new Bold())), new Fills(new Fill(), new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}
