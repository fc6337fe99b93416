using CamTay.Platform.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CamTay.Tests.Platform.Documents;

/// <summary>The tables of a document as a workbook.</summary>
public sealed class XlsxFileTests
{
    private static readonly byte[] File = XlsxFile.Write(Sample.Report());

    [Fact]
    public void The_same_tables_give_the_same_bytes() => XlsxFile.Write(Sample.Report()).ShouldBe(File);

    [Fact]
    public void Each_table_has_a_sheet_with_a_name_that_Excel_takes()
    {
        using var book = Open();
        new OpenXmlValidator().Validate(book).Select(e => e.Description).ShouldBeEmpty();
        book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value).ShouldBe(["Chỉ tiêu", "Theo đơn vị", "Tên lạ1"]);
    }

    [Fact]
    public void Numbers_are_numbers_and_no_text_runs_as_a_formula()
    {
        using var book = Open();
        var sheets = book.WorkbookPart!.WorksheetParts.ToList();
        sheets.SelectMany(s => s.Worksheet.Descendants<CellFormula>()).ShouldBeEmpty();
        var cells = sheets.SelectMany(s => s.Worksheet.Descendants<Cell>()).ToList();
        cells.ShouldContain(c => c.CellValue != null && c.CellValue.Text == "600");
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        cells.Where(c => c.InnerText.StartsWith('=') || c.InnerText.StartsWith('@'))
            .ShouldAllBe(c => c.DataType! == CellValues.InlineString && formats[(int)c.StyleIndex!.Value].QuotePrefix! == true);
    }

    private static SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(File), false);
}
