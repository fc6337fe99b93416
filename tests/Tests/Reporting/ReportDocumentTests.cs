using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Documents;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Verification;
using CamTay.Tests.Harness;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>A received report as documents, and the page on which anybody checks it.</summary>
public sealed class ReportDocumentTests
{
    private const string August = "thang-2026-08";

    [Fact]
    public async Task A_report_rendered_a_year_later_is_the_same_byte_for_byte()
    {
        await using var host = await Start();
        var id = await Sent(host);
        var before = await Files(host, id);
        using var thu = host.As("Thu");
        await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB003,BDHVS-01,05/06/2026"); // figures go on
        await host.Settle();
        host.Clock.Set(new DateOnly(2027, 8, 10));
        var after = await Files(host, id);
        for (var i = 0; i < before.Count; i++) after[i].ShouldBe(before[i]);
    }

    [Fact]
    public async Task The_document_has_the_form_of_a_report_and_the_words_of_the_unit()
    {
        await using var host = await Start();
        var file = (await Files(host, await Sent(host, "Đã mở hai lớp. <w:p/> =1+1 \"ngoặc\" và cán bộ làm được việc.")))[0];
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        new OpenXmlValidator().Validate(word).Select(e => e.Description).ShouldBeEmpty();
        var text = word.MainDocumentPart!.Document.InnerText;
        foreach (var part in new[]
        {
            "SỞ Y TẾ BẮC NINH", "TRẠM Y TẾ PHƯỜNG BẮC GIANG", "/BC-TYT", "Bắc Giang, ngày 10 tháng 8 năm 2026", "BÁO CÁO", "Kính gửi: Sở Y tế Bắc Ninh", "- Như trên;",
            "<w:p/> =1+1 \"ngoặc\"", "TRƯỞNG TRẠM", "Phụ lục", "Kính báo cáo./.",
        }) text.ShouldContain(part);
    }

    [Fact]
    public async Task Anybody_with_the_address_checks_a_report_without_signing_in()
    {
        await using var host = await Start();
        var id = await Sent(host);
        using var anybody = host.Nobody();
        var page = await anybody.Open($"/xac-minh/bao-cao/{id:N}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Báo cáo này là bản đã nhận và còn nguyên");
        var proof = await host.In((ProveReport prove) => prove.Read(id, default));
        page.Text.ShouldContain(proof.Report.Sha256);
        page.Text.ShouldContain(proof.FiguresSha256);
        page.Text.ShouldContain(Convert.ToHexStringLower(proof.Head.Root));
        page.Document.QuerySelectorAll("dd").Select(d => d.TextContent.Trim()).ShouldNotContain("minh"); // who sent it is nobody's business here
        (await anybody.Open($"/xac-minh/bao-cao/{Guid.CreateVersion7():N}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.GetAsync($"/bao-cao/ban/{id:N}/van-ban.docx")).Headers.Location!.ToString().ShouldContain("/dang-nhap");
    }

    [Fact]
    public async Task The_paper_in_hand_is_compared_by_the_head_in_its_QR()
    {
        await using var host = await Start();
        var id = await Sent(host);
        var report = (await host.In((IFrozenReports reports) => reports.Find(id, default)))!;
        var coded = ReportDocument.Of(report, path => path).Proof!.Coded;
        coded.ShouldStartWith("http://127.0.0.1:5080/xac-minh/bao-cao/"); // frozen, whoever asks from wherever
        var address = new Uri(coded).PathAndQuery;
        address.ShouldContain("&root=");
        using var anybody = host.Nobody();
        (await anybody.Open(address)).Text.ShouldContain("Giấy đang cầm mang đúng đầu sổ");
        foreach (var other in new[] { address.Replace("size=", "size=9", StringComparison.Ordinal), address[..^4] + "AAAA", address[..address.IndexOf('&', StringComparison.Ordinal)], address.Split('?')[0] + "?size=nhiều&root=%00%22%3Cb%3E" })
        {
            var page = await anybody.Open(other);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldContain("Giấy đang cầm không khớp bản đã nhận");
        }
        (await anybody.Open(address.Split('?')[0])).Text.ShouldNotContain("Giấy đang cầm");
    }

    [Fact]
    public async Task The_units_surroundings_and_the_receivers_are_frozen_with_the_report()
    {
        await using var host = await Start();
        var report = (await host.In(async (IFrozenReports reports) => await reports.Find(await Sent(host), default)))!;
        report.Content.Unit.Parent.ShouldBe("Sở Y tế Bắc Ninh");
        report.Content.Unit.Commune.ShouldBe("Phường Bắc Giang");
        report.Content.Receivers!.To.ShouldBe(["Sở Y tế Bắc Ninh"]);
        report.Content.Paper.ShouldBe(new FrozenPaper(ReportDocument.Renderer, "http://127.0.0.1:5080"));
    }

    [Fact]
    public async Task A_content_that_was_changed_in_the_database_is_found_out()
    {
        await using var host = await Start();
        var id = await Sent(host);
        await host.In((AppDb db) => db.Set<FrozenRow>().Where(f => f.Id == id).ExecuteUpdateAsync(s => s.SetProperty(f => f.Content, f => f.Content.Replace("Đã mở hai lớp", "Đã mở chín lớp"))));
        var page = await host.Nobody().Open($"/xac-minh/bao-cao/{id:N}");
        page.Text.ShouldContain("Không xác minh được báo cáo này");
        page.Text.ShouldContain("SAI");
    }

    [Fact]
    public async Task A_neighbour_does_not_get_the_document()
    {
        await using var host = await Start();
        var id = await Sent(host);
        var sen = await host.SignIn("Sen");
        (await sen.GetAsync($"/bao-cao/ban/{id:N}/van-ban.pdf")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Hostile_names_of_units_stay_names_in_every_document()
    {
        await using var host = await Start();
        using var thu = host.As("Thu");
        string[] names = ["=HYPERLINK(\"http://x\",\"bấm\")", "@SUM(1+1)*cmd|' /C calc'!A0", "Trạm </w:t><w:p/> &amp; \u202Efdp.exe", "-2+3+cmd|' /C calc'!A1"];
        await thu.Import("don-vi", "ma_don_vi,ten,loai,ma_don_vi_cha,ma_xa,tu_ngay\n" + string.Concat(names.Select((n, i) => $"TYT-X{i},\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\",tram-y-te,SYT-BN,,01/07/2026\n")));
        await host.Settle();
        using var dung = host.As("Dũng");
        (await thu.Draft(August, Cast.Province, new { version = 0, answers = Reports.OfTheDepartment() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var issued = await dung.Post(August, Cast.Province, "send", new { });
        var id = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("frozen").GetGuid();
        var files = await Files(host, id);
        using (var word = WordprocessingDocument.Open(new MemoryStream(files[0]), false))
        {
            new OpenXmlValidator().Validate(word).ShouldBeEmpty();
            var text = string.Concat(word.MainDocumentPart!.Document.InnerText);
            text.ShouldContain("=HYPERLINK(\"http://x\",\"bấm\")");
            text.ShouldContain("Trạm </w:t><w:p/> &amp; fdp.exe"); // what turns the reading direction is gone
            word.MainDocumentPart.HyperlinkRelationships.Select(h => h.Uri.Host).ShouldNotContain("x");
        }
        using var book = SpreadsheetDocument.Open(new MemoryStream(files[2]), false);
        new OpenXmlValidator().Validate(book).ShouldBeEmpty();
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(s => s.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).ToList();
        cells.ShouldAllBe(c => c.CellFormula == null);
        cells.Count(c => c.InnerText.Contains("cmd|", StringComparison.Ordinal)).ShouldBe(2);
        cells.Where(c => c.InnerText.Length > 0 && c.InnerText[0] is '=' or '@' or '-' or '+').ShouldAllBe(c => c.DataType != null && c.DataType != DocumentFormat.OpenXml.Spreadsheet.CellValues.Number);
        files[1].AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    private static async Task<List<byte[]>> Files(TestHost host, Guid id)
    {
        var thu = await host.SignIn("Thu");
        var files = new List<byte[]>();
        foreach (var format in new[] { "docx", "pdf", "xlsx" }) files.Add(await thu.GetByteArrayAsync($"/bao-cao/ban/{id:N}/van-ban.{format}"));
        return files;
    }

    private static async Task<Guid> Sent(TestHost host, string result = "Đã mở hai lớp tập huấn tại trạm, cán bộ tham gia đầy đủ và làm được.")
    {
        using var minh = host.As("Minh");
        return (await minh.SendReport(August, Cast.Station, Reports.Complete(result))).GetProperty("frozen").GetGuid();
    }

    private static async Task<TestHost> Start()
    {
        var host = await TestHost.Start();
        host.Clock.Set(new DateOnly(2026, 8, 10));
        await host.Settle();
        return host;
    }
}
