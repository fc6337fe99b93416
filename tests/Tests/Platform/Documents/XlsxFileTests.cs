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
        book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value).ShouldBe(["Chỉ tiêu", "Theo đơn vị", "Tên lạ1", "Xác minh"]);
    }

    [Fact]
    public void The_last_sheet_says_where_to_check_and_its_picture_is_the_QR_with_the_head()
    {
        using var book = Open();
        var sheet = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().Last().Id!);
        var rows = sheet.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList();
        rows.ShouldContain(r => r[0] == "Địa chỉ kiểm tra" && r[1] == Sample.Address);
        rows.ShouldContain(r => r[0] == "Nội dung, SHA-256" && r[1] == "=9f2c4e7a");
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        sheet.Worksheet.Descendants<Cell>().ShouldAllBe(c => c.DataType! == CellValues.InlineString && formats[(int)c.StyleIndex!.Value].QuotePrefix! == true);
        using var picture = sheet.DrawingsPart!.ImageParts.Single().GetStream();
        using var bytes = new MemoryStream();
        picture.CopyTo(bytes);
        bytes.ToArray().ShouldBe(new QrPicture(Sample.Address + "?size=1204331&root=nyxOeg").Bmp());
    }

    [Fact]
    public void A_document_without_proof_has_no_sheet_for_it()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Write(Sample.Report() with { Proof = null })), false);
        book.WorkbookPart!.Workbook.Descendants<Sheet>().Count().ShouldBe(3);
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
