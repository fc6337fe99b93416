using System.Text;
using CamTay.Platform;
using CamTay.Platform.Ui;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Platform.Ui;

public sealed class TableFileTests
{
    private sealed record Row(string Name, long Count, double? Rate, DateOnly Day);

    private static readonly Column<Row>[] Columns =
    [
        new("ten", "Tên, họ", "Name", r => r.Name), new("so", "Số", "Count", r => r.Count) { Numeric = true },
        new("ty-le", "Tỷ lệ", "Rate", r => r.Rate) { Percent = true }, new("ngay", "Ngày", "Day", r => r.Day),
    ];

    private static readonly Row[] Rows =
    [
        new("=cmd|' /C calc'!A0", 1234, 0.5, new(2026, 6, 30)), new("+84 912 000 001", -5, null, new(2026, 7, 1)), new("Nói \"chào\"\u0001", 0, 1, new(2026, 7, 2)),
    ];

    [Fact]
    public async Task A_csv_opens_in_excel_and_runs_nothing()
    {
        var bytes = await Download("csv");
        bytes.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();
        Encoding.UTF8.GetString(bytes.AsSpan(3)).ShouldBe(
            "\"Tên, họ\",Số,Tỷ lệ,Ngày\r\n'=cmd|' /C calc'!A0,1234,0.5,2026-06-30\r\n'+84 912 000 001,-5,,2026-07-01\r\n\"Nói \"\"chào\"\"\u0001\",0,1,2026-07-02\r\n");
    }

    [Fact]
    public async Task A_workbook_is_valid_and_holds_text_numbers_and_dates_as_such()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await Download("xlsx")), false);
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => e.Description).ShouldBeEmpty();
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().ToList();
        rows.Count.ShouldBe(4);
        var first = rows[1].Elements<Cell>().ToList();
        first[0].InnerText.ShouldBe("=cmd|' /C calc'!A0");
        first.ShouldAllBe(c => c.CellFormula == null);
        first.Skip(1).Select(c => c.CellValue!.Text).ShouldBe(["1234", "0.5", "46203"]);
        rows[3].Elements<Cell>().First().InnerText.ShouldBe("Nói \"chào\"");
    }

    [Fact]
    public void Another_ending_is_not_found() =>
        Should.Throw<RefusedException>(() => TableFile.Answer("exe", Columns, Rows, new Language(), "bang")).Refusal.Status.ShouldBe(404);

    private static async Task<byte[]> Download(string format)
    {
        var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        using var body = new MemoryStream();
        context.Response.Body = body;
        await TableFile.Answer(format, Columns, Rows, new Language(), "bang").ExecuteAsync(context);
        context.Response.Headers.ContentDisposition.ToString().ShouldContain($"bang.{format}");
        return body.ToArray();
    }
}
