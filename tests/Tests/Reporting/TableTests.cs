using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Onward;
using CamTay.Tests.Harness;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Configuration;

namespace CamTay.Tests.Reporting;

/// <summary>Tables that a unit fills in its report.</summary>
public sealed class TableTests
{
    private const string August = "thang-2026-08", Address = $"/bao-cao/{Reports.Plan}/{August}/{Cast.Station}", List = "danh_muc_van_ban", Kinds = "hinh_thuc", X = "{ma: x, loai: so, ten: a, ten_en: b}";

    [Fact]
    public async Task Lan_lists_documents_and_what_is_wrong_is_said_at_its_cell_by_column_and_row()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        var page = await lan.Open(Address);
        page.Document.QuerySelectorAll("input[type=date][name^='f.danh_muc_van_ban.']").Length.ShouldBe(10); // all rows, without script too
        page.Document.QuerySelector($"label[for='f.{List}.2.ngay']")!.TextContent.ShouldBe("Ngày ban hành (dòng 2)");
        page.Document.QuerySelector($"label[for='f.{Kinds}.tai_cho.so_lop']")!.TextContent.ShouldBe("Số lớp (Cầm tay chỉ việc tại chỗ)");
        var wrong = await page.Submit(page.Form("[name='f.lop']"), f =>
        {
            ReportPageTests.Fill(f, new(Reports.Complete()) { [$"{List}.2.so_ky_hieu"] = "12/KH-TYT", [$"{List}.2.ngay"] = "2026-02-31", [$"{Kinds}.tap_trung.so_lop"] = "hai" });
            f["do"] = "propose";
        });
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Note(wrong, $"{List}.2.ngay").ShouldBe("Ngày ban hành (dòng 2): Ngày không đọc được.");
        Note(wrong, $"{List}.2.trich_yeu").ShouldBe("Trích yếu (dòng 2): Chưa điền ô này."); // a row that was begun
        Note(wrong, $"{List}.1.ngay").ShouldBe(""); // an empty row is no row
        Note(wrong, $"{Kinds}.tap_trung.so_lop").ShouldBe("Số lớp (Tập trung): Ghi một số nguyên, ví dụ 1200.");
        wrong.Document.QuerySelector($"[name='f.{List}.2.ngay']")!.GetAttribute("aria-invalid").ShouldBe("true");
        wrong.Document.QuerySelector($"[name='f.{List}.2.so_ky_hieu']")!.TextContent.ShouldBe("12/KH-TYT");

        var many = await wrong.Submit(wrong.Form("[name='f.lop']"), f =>
        {
            ReportPageTests.Fill(f, new() { [$"{List}.2.ngay"] = "2026-08-03", [$"{List}.2.trich_yeu"] = "Kế hoạch tháng", [$"{Kinds}.tap_trung.so_lop"] = "2", [$"{Kinds}.tai_cho.so_lop"] = "1" });
            f["do"] = "propose";
        });
        Note(many, Kinds).ShouldBe("Cộng số lớp các hình thức không thể nhiều hơn số lớp đã mở.");
        var right = await many.Submit(many.Form("[name='f.lop']"), f => { f[$"f.{Kinds}.tai_cho.so_lop"] = ""; f["do"] = "propose"; });
        right.Location!.ShouldEndWith("?da=propose");
        using var minh = await host.SignIn("Minh");
        Rows(await minh.Open(Address)).ShouldContain("2|12/KH-TYT|03/08/2026|Kế hoạch tháng"); // what waits for her
    }

    [Fact]
    public async Task Two_who_write_in_one_table_lose_no_cell()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var lan = await host.SignIn("Lan");
        using var minh = await host.SignIn("Minh");
        var (first, second) = (await lan.Open(Address), await minh.Open(Address));
        await first.Submit(first.Form("[name='f.lop']"), f => { ReportPageTests.Fill(f, Row(1, "1/KH", "2026-08-01", "Của Lan")); f["do"] = "save"; });
        var clash = await second.Submit(second.Form("[name='f.lop']"), f =>
        {
            ReportPageTests.Fill(f, new(Row(2, "2/KH", "2026-08-02", "Của Minh")) { [$"{List}.1.ngay"] = "2026-08-05" });
            f["do"] = "save";
        });
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Text.ShouldContain("Danh mục văn bản đã ban hành: Ngày ban hành (dòng 1)");
        clash.Document.QuerySelector($"[name='f.{List}.1.so_ky_hieu']")!.TextContent.ShouldBe("1/KH");
        clash.Document.QuerySelector($"[name='f.{List}.1.ngay']")!.GetAttribute("value").ShouldBe("2026-08-05"); // both changed it: hers, and his is shown
        (await clash.Submit(clash.Form("[name='f.lop']"), f => f["do"] = "save")).Location!.ShouldEndWith("?da=save");
        var merged = await lan.Open(Address);
        merged.Document.QuerySelector($"[name='f.{List}.1.trich_yeu']")!.TextContent.ShouldBe("Của Lan");
        merged.Document.QuerySelector($"[name='f.{List}.2.trich_yeu']")!.TextContent.ShouldBe("Của Minh");
    }

    [Fact]
    public async Task A_table_is_frozen_and_stands_on_every_screen_and_in_every_document()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using (var minh = host.As("Minh")) await minh.SendReport(August, Cast.Station, Filled());
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).ShouldHaveSingleItem();
        var tables = frozen.Content.Sections.SelectMany(s => s.Fields).Where(f => f.Kind == "table").ToDictionary(f => f.Code, f => f.Table!);
        tables[List].Rows.Select(r => r.Code).ShouldBe(["1", "3"]);
        tables[List].Rows[0].Cells.Select(c => c.Text).ShouldBe(["=1+1", "2026-08-01", "Kế hoạch tháng"]);
        tables[Kinds].Rows.Select(r => r.Cells[1].Number).ShouldBe([12, null, null]);

        using var thu = await host.SignIn("Thu");
        foreach (var address in new[] { Address, Address + "/duyet", $"/bao-cao/ban/{frozen.Id}" })
        {
            var rows = Rows(await thu.Open(address));
            foreach (var row in new[] { "1|=1+1|01/08/2026|Kế hoạch tháng", "3|3/TB|07/08/2026|Lịch trực", "Tập trung|2|12", "Trực tuyến||" }) rows.ShouldContain(row, address);
        }
        using var word = WordprocessingDocument.Open(new MemoryStream(await thu.GetByteArrayAsync($"/bao-cao/ban/{frozen.Id:N}/van-ban.docx")), false);
        var table = word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().Single(t => t.InnerText.Contains("Số, ký hiệu", StringComparison.Ordinal));
        table.Descendants<TableHeader>().Count().ShouldBe(1);
        table.Elements<TableRow>().Select(r => r.InnerText).ShouldBe(["TTSố, ký hiệuNgày ban hànhTrích yếu", "1=1+101/08/2026Kế hoạch tháng", "23/TB07/08/2026Lịch trực"]);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await thu.GetByteArrayAsync($"/bao-cao/ban/{frozen.Id:N}/van-ban.xlsx")), false);
        book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value).ShouldContain("Danh mục văn bản đã ban hành");
        var cells = book.WorkbookPart.WorksheetParts.SelectMany(s => s.Worksheet.Descendants<Cell>()).ToList();
        cells.Single(c => c.InnerText == "=1+1").DataType!.Value.ShouldBe(CellValues.InlineString);
        PdfText.Of(await thu.GetByteArrayAsync($"/bao-cao/ban/{frozen.Id:N}/van-ban.pdf")).ShouldContain("Kế hoạch tháng");

        using var json = JsonDocument.Parse(OnwardPayload.Of(frozen, new SiteAddress(new ConfigurationBuilder().Build())));
        var sent = json.RootElement.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("code").GetString() == Kinds);
        sent.GetProperty("rows")[0].GetProperty("cells").GetRawText().ShouldBe("[2,12]");
    }

    [Fact]
    public async Task A_restatement_names_the_rows_that_changed()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station, Filled());
        using (var thu = host.As("Thu")) await thu.Post(August, Cast.Station, "return", new { number = 1, notes = new Dictionary<string, string> { [List] = "Thiếu một văn bản" } });
        using var lan = await host.SignIn("Lan");
        (await lan.Open(Address)).Document.QuerySelector($"#o-{List} .sent-note")!.TextContent.ShouldContain("Thiếu một văn bản");
        var again = Filled();
        foreach (var (cell, text) in Row(2, "2/KH", "2026-08-09", "Bổ sung")) again[cell] = text;
        foreach (var cell in Row(3, "", "", "").Keys) again.Remove(cell);
        await minh.SendReport(August, Cast.Station, again);
        var second = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station)))[1];
        var page = await lan.Open($"/bao-cao/ban/{second.Id}");
        page.Document.QuerySelectorAll(".plan-changes tbody th").Select(th => th.TextContent).ShouldBe(["Danh mục văn bản đã ban hành (dòng 2)", "Danh mục văn bản đã ban hành (dòng 3)"]);
        page.Document.QuerySelector("ins")!.TextContent.ShouldBe("Số, ký hiệu: 2/KH; Ngày ban hành: 09/08/2026; Trích yếu: Bổ sung");
    }

    [Fact]
    public async Task Cells_that_the_form_has_not_are_not_kept()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        await minh.SendReport(August, Cast.Station, new(Filled()) { [$"{List}.11.ngay"] = "2026-08-01", [$"{List}.1.mau"] = "đỏ", [$"{List}.1"] = "x", [List] = "x", [$"{Kinds}.khac.so_lop"] = "90", [$"{List}.01.ngay"] = "2026-08-01" });
        var kept = await host.In(async (AppDb db) => Answers.FromJson((await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Set<CamTay.Reporting.Reports.Report>())).Answers));
        kept.Keys.Where(k => k.StartsWith(List, StringComparison.Ordinal) || k.StartsWith(Kinds, StringComparison.Ordinal)).ShouldBe(Filled().Keys.Where(k => k.Contains('.')), ignoreOrder: true);
    }

    [Fact]
    public async Task The_program_of_a_unit_is_told_each_cell()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        using var refused = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = new Dictionary<string, string>(Reports.Complete()) { [$"{List}.4.ngay"] = "2026-08-01" } });
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("field").GetString()).ShouldBe([$"{List}.4.so_ky_hieu", $"{List}.4.trich_yeu"]);
    }

    [Theory]
    [InlineData("", new[] { "tu_do", "rieng.a.x", "rieng.b.x" })]
    [InlineData("tu_do.3.x=5 rieng.a.x=1 rieng.b.x=0", new string[0])]
    [InlineData("tu_do.3.y=chữ rieng.a.x=1 rieng.b.x=2", new string[0])] // no column of it is required
    [InlineData("tu_do.1.x=5 tu_do.2.x=6 rieng.a.x=1 rieng.b.x=2", new[] { "rieng" })] // 11 are more than ten
    [InlineData("tu_do.1.x=5 tu_do.2.x=nhiều rieng.a.x=1 rieng.b.x=2", new[] { "tu_do.2.x" })] // a sum that cannot be told is not judged
    public void A_required_table_wants_one_row_and_every_row_of_its_own(string typed, string[] faults)
    {
        var answers = new Answers(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=')).Select(t => new KeyValuePair<string, string>(t[0], t[1])));
        CheckAnswers.Faults(Required, "month", answers, _ => null).Select(f => f.Field).ShouldBe(faults);
    }

    [Theory]
    [InlineData("loai: bang", 10, "Thiếu “cot”")]
    [InlineData("loai: bang, cot: []", 10, "từ 1 đến 8 cột")]
    [InlineData("loai: bang, cot: [{ma: x, loai: tep, ten: a, ten_en: b}]", 10, "tep")]
    [InlineData("loai: bang, cot: [{ma: x, loai: bang, ten: a, ten_en: b}]", 10, "bang")]
    [InlineData("loai: bang, cot: [" + X + ", " + X + "]", 10, "“x” ghi hai lần")]
    [InlineData("loai: bang, cot: [{ma: x, loai: chon, ten: a, ten_en: b}]", 10, "lua_chon")]
    [InlineData("loai: bang, cot: [{ma: X.1, loai: so, ten: a, ten_en: b}]", 10, "chữ thường")]
    [InlineData("loai: bang, cot: [" + X + "], nhieu_nhat: 31", 10, "từ 1 đến 30")]
    [InlineData("loai: bang, cot: [" + X + "], hang: []", 10, "từ 1 đến 30 hàng")]
    [InlineData("loai: bang, cot: [" + X + "], nhieu_nhat: 3, hang: [{ma: r, ten: a, ten_en: b}]", 10, "không có “nhieu_nhat”")]
    [InlineData("loai: bang, bat_buoc: co, cot: [" + X + "], hang: [{ma: r, ten: a, ten_en: b}]", 10, "ít nhất một cột")]
    [InlineData("loai: bang, cot: [" + X + "], it_nhat: 1", 10, "it_nhat")]
    [InlineData("loai: so, cot: [" + X + "]", 10, "cot")]
    [InlineData("loai: bang, cot: [{ma: x, loai: van-ban, ten: a, ten_en: b}]", 11, "không có: b.x", "b.x > 1")] // words have no sum
    [InlineData("loai: bang, cot: [" + X + "]", 11, "không có: b.y", "b.y > 1")]
    [InlineData("loai: bang, cot: [" + X + "]", 11, "không có: b.", "b > 1")]
    [InlineData("loai: bang, cot: [{ma: a_rather_long_code_of_a_column_that_nobody_would_write_by_hand_and_that_no_answer_could_carry_in_the_name_of_its_cell_xx, loai: so, ten: a, ten_en: b}]", 10, "quá dài")]
    public void A_faulty_table_says_where_and_why(string table, int line, string said, string rule = "b.x < 5")
    {
        var (form, faults) = ReadForm.From($$"""
            bieu_mau: x
            ten: a
            ten_en: b
            cap: don-vi
            ky: [thang]
            muc:
              - ma: I
                ten: a
                ten_en: b
                o: [{ma: a, loai: so, bat_buoc: co, ten: a, ten_en: b}, {ma: b, ten: a, ten_en: b, {{table}}}]
            quy_tac:
              - {kiem: "{{rule}}", o: b, noi: a, noi_en: b}
            """);
        form.ShouldBeNull();
        faults.ShouldContain(f => f.Vi.Contains(said) && f.En.Length > 0 && f.Line == line, customMessage: string.Join('\n', faults));
    }

    [Fact]
    public void Tables_that_no_page_could_post_are_refused()
    {
        var columns = string.Join(", ", Enumerable.Range(1, 8).Select(i => $"{{ma: c{i}, loai: so, ten: a, ten_en: b}}"));
        var tables = string.Join(", ", Enumerable.Range(1, 2).Select(i => $"{{ma: b{i}, loai: bang, nhieu_nhat: 30, ten: a, ten_en: b, cot: [{columns}]}}"));
        var (_, faults) = ReadForm.From($"bieu_mau: x\nten: a\nten_en: b\ncap: don-vi\nky: [thang]\nmuc:\n  - {{ma: I, ten: a, ten_en: b, o: [{{ma: a, loai: so, bat_buoc: co, ten: a, ten_en: b}}, {tables}]}}");
        faults.ShouldHaveSingleItem().Vi.ShouldBe("Các bảng có 480 ô; một biểu mẫu chỉ được 400 ô.");
    }

    /// <summary>A table of free rows and one of its own, both required.</summary>
    internal static ReportForm Required => ReadForm.From("""
        bieu_mau: bang
        ten: Bảng
        ten_en: Tables
        cap: don-vi
        ky: [thang]
        muc:
          - ma: I
            ten: a
            ten_en: b
            o:
              - {ma: tu_do, loai: bang, bat_buoc: co, nhieu_nhat: 3, ten: Tự do, ten_en: Free, cot: [{ma: x, loai: so, ten: Số, ten_en: Number, nhieu_nhat: 12}, {ma: y, loai: van-ban, ten: Chữ, ten_en: Words, it_nhat: 3, nhieu_nhat: 40}]}
              - {ma: rieng, loai: bang, bat_buoc: co, ten: Riêng, ten_en: Own, hang: [{ma: a, ten: A, ten_en: Ah}, {ma: b, ten: B, ten_en: Beh}], cot: [{ma: x, loai: so, bat_buoc: co, ten: Số, ten_en: Number}, {ma: z, loai: chon, ten: Chọn, ten_en: Choice, lua_chon: [{ma: da, ten: Đã, ten_en: Done}]}, {ma: n, loai: ngay, ten: Ngày, ten_en: Day}]}
        quy_tac:
          - {kiem: "tu_do.x <= 10", o: rieng, noi: Quá mười, noi_en: More than ten}
          - {kiem: "rieng.x * rieng.x < 10", o: tu_do, noi: Quá ba, noi_en: More than three}
        """).Form!;

    private static Dictionary<string, string> Row(int row, string number, string day, string subject) => new() { [$"{List}.{row}.so_ky_hieu"] = number, [$"{List}.{row}.ngay"] = day, [$"{List}.{row}.trich_yeu"] = subject };

    /// <summary>A gap between rows, an empty row of the form's own.</summary>
    private static Dictionary<string, string> Filled() => new(Reports.Complete().Concat(Row(1, "=1+1", "2026-08-01", "Kế hoạch tháng")).Concat(Row(3, "3/TB", "2026-08-07", "Lịch trực"))) { [$"{Kinds}.tap_trung.so_lop"] = "2", [$"{Kinds}.tap_trung.luot_du"] = "12" };

    private static IEnumerable<string> Rows(WebPage page) => page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(c => c.TextContent.Trim())));

    private static string Note(WebPage page, string code) => page.Document.QuerySelector($"[id='f.{code}-note'] .error")?.TextContent.Trim() ?? "";
}
