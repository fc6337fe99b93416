using System.Net;
using System.Text;
using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Imports.Mapping;

/// <summary>Files of other systems, with headers of their own.</summary>
public sealed class MappingTests
{
    private const string Title = "BÁO CÁO HỌC VIÊN HOÀN THÀNH,,,,\n";
    private const string Headers = "STT,Họ và tên học viên,Số CCCD,Tên khóa,Thời gian hoàn thành\n";
    private const string File = Title + Headers + "1,Phạm Văn Minh,024190000004,Kỹ năng số,03/04/2026 08:15\n2,Trần Thị Lan,024190000003,Kỹ năng số,2026/04/05\n";

    [Fact]
    public async Task Thu_says_once_what_the_columns_are_and_the_next_file_is_read_by_itself()
    {
        await using var host = await TestHost.Start();
        using var thu = await host.SignIn("Thu");
        var page = await Explain(host, thu, File);
        page.Text.ShouldContain("Thời gian hoàn thành");
        page.Text.ShouldContain("Phạm Văn Minh");
        page.Document.QuerySelector("[name='cot.so_dinh_danh'] option[selected]")!.TextContent.ShouldBe("Số CCCD");
        page.Document.QuerySelector("[name='cot.ngay_hoan_thanh'] option[selected]")!.TextContent.ShouldBe("Thời gian hoàn thành");

        var saved = await Fill(page);
        saved.Location.ShouldNotBeNull().ShouldStartWith("/nhap-du-lieu/");
        var answer = await host.As("Thu").Json("/api/imports/" + saved.Location.Split('/')[^1]);
        answer.Counts().ShouldBe("1 0 1 0");
        // The row is answered by the file's own header, and a day in another form is refused, not guessed.
        answer.Rejected().ShouldBe((4, "Thời gian hoàn thành", "“2026/04/05” không viết theo dạng ngày đã nêu trong cách ghép cột."));
        var entry = (await host.In((ILedgerReader ledger) => ledger.After(0, 10_000))).Last();
        (entry.Verb, entry.Day, entry.Facts.Code).ShouldBe((Verb.Completed, new DateOnly(2026, 4, 3), "KNS-01"));

        var mend = await thu.GetStringAsync($"/nhap-du-lieu/{answer.GetProperty("id").GetGuid()}/bi-tu-choi.csv");
        mend.ShouldContain("Số CCCD");
        mend.ShouldContain("2026/04/05");

        // The month after: other rows, the columns in another order.
        (await host.As("Thu").Import("mooc", "Số CCCD,STT,Thời gian hoàn thành,Tên khóa,Họ và tên học viên\n024190000006,1,09/05/2026 10:00,Kỹ năng số,Đỗ Hữu Bình")).Counts().ShouldBe("1 0 0 0");
        // Those of the station below use it too; the same file again changes nothing.
        (await host.As("Thu").Import("mooc", File)).Counts().ShouldBe("0 1 1 0");
        (await thu.Open("/nhap-du-lieu/cach-ghep")).Text.ShouldContain("Nền tảng MOOC");
    }

    [Fact]
    public async Task What_is_not_stated_or_does_not_fit_is_said_and_nothing_is_read()
    {
        await using var host = await TestHost.Start();
        using var thu = await host.SignIn("Thu");
        var page = await Explain(host, thu, File);
        var size = await host.In((ILedgerReader ledger) => ledger.Size());

        (await Fill(page, f => f["ngay"] = "")).Text.ShouldContain("hệ thống không đoán");
        (await Fill(page, f => f["ngay"] = "tháng/ngày/năm")).Text.ShouldContain("Không ngày nào");
        (await Fill(page, f => f["cot.ma_khoa_hoc"] = "Số CCCD")).Text.ShouldContain("chọn cho hai cột");
        (await Fill(page, f => f["chung.ma_khoa_hoc"] = "")).Text.ShouldContain("Chưa chọn cột cho: ma_khoa_hoc");
        (await Fill(page, f => f["ten"] = " ")).Text.ShouldContain("Đặt tên");
        (await host.In((ILedgerReader ledger) => ledger.Size())).ShouldBe(size);
    }

    [Fact]
    public async Task A_neighbour_neither_sees_the_waiting_file_nor_reads_by_another_stations_mapping()
    {
        await using var host = await TestHost.Start();
        using var lan = await host.SignIn("Lan");
        var page = await Explain(host, lan, File);
        using var sen = await host.SignIn("Sen");
        (await sen.Open(page.Response.RequestMessage!.RequestUri!.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Fill(page)).Location.ShouldNotBeNull();

        using var refused = await host.As("Sen").SendFile("mooc", Encoding.UTF8.GetBytes(File), "mooc.csv");
        (await refused.RefusalCode()).ShouldBe("import.missing-columns");
        (await sen.Open("/nhap-du-lieu/cach-ghep")).Text.ShouldNotContain("Nền tảng MOOC");
        (await host.As("Lan").Import("mooc", File)).Counts().ShouldBe("0 1 1 0");
    }

    [Fact]
    public async Task A_mapping_is_named_versioned_and_can_be_given_up()
    {
        await using var host = await TestHost.Start();
        using var thu = await host.SignIn("Thu");
        (await Fill(await Explain(host, thu, File))).Location.ShouldNotBeNull();
        using (var unknown = await host.As("Thu").PostAsync("/api/imports/mooc?profile=khac", Form(File)))
            (await unknown.RefusalCode()).ShouldBe("import-mapping.no-profile");
        using (var named = await host.As("Thu").PostAsync("/api/imports/mooc?profile=" + Uri.EscapeDataString("Nền tảng MOOC"), Form("Số CCCD,Tên khóa,Thời gian hoàn thành\n024190000006,Kỹ năng số,09/05/2026 10:00")))
            named.StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = await thu.Open("/nhap-du-lieu/cach-ghep");
        (await page.Submit(page.Form(".panel form[method=post] button"), _ => { })).Location.ShouldBe("/nhap-du-lieu/cach-ghep");
        using var refused = await host.As("Thu").SendFile("mooc", Encoding.UTF8.GetBytes(File), "mooc.csv");
        (await refused.RefusalCode()).ShouldBe("import.missing-columns");
        var log = (await thu.Open("/nhat-ky/he-thong")).Text;
        log.ShouldContain("lưu cách ghép cột");
        log.ShouldContain("thôi dùng cách ghép cột");
    }

    [Fact]
    public async Task Of_two_mappings_of_one_name_the_own_units_is_used_and_not_the_newer_one_above()
    {
        await using var host = await TestHost.Start();
        using var lan = await host.SignIn("Lan");
        (await Fill(await Explain(host, lan, File), f => f["chung.ma_khoa_hoc"] = "KNS-TRAM")).Location.ShouldNotBeNull();
        host.Clock.Move(TimeSpan.FromDays(1));
        using var thu = await host.SignIn("Thu");
        (await Fill(await Explain(host, thu, File.Replace("Tên khóa,", "Khóa đã học,", StringComparison.Ordinal)), f => (f["cot.ten_khoa_hoc"], f["chung.ma_khoa_hoc"]) = ("Khóa đã học", "KNS-SO"))).Location.ShouldNotBeNull();
        using (var named = await host.As("Lan").PostAsync("/api/imports/mooc?profile=" + Uri.EscapeDataString("Nền tảng MOOC"), Form("Số CCCD,Tên khóa,Thời gian hoàn thành\n024190000006,Kỹ năng số,09/05/2026 10:00")))
            named.StatusCode.ShouldBe(HttpStatusCode.OK, await named.Content.ReadAsStringAsync());
        (await host.In((ILedgerReader ledger) => ledger.After(0, 10_000))).Last().Facts.Code.ShouldBe("KNS-TRAM");
    }

    private static async Task<WebPage> Explain(TestHost host, HttpClient browser, string csv)
    {
        var send = await browser.Open("/nhap-du-lieu?loai=mooc");
        var sent = await send.Submit(send.Form("input[type=file]"), f => f.Attach("File", "mooc.csv", csv));
        return await browser.Open(sent.Location.ShouldNotBeNull());
    }

    private static Task<WebPage> Fill(WebPage page, Action<FormFields>? otherwise = null) => page.Submit(page.Form("[name=ten]"), f =>
    {
        f["cot.ten_khoa_hoc"] = "Tên khóa";
        f["cot.ma_khoa_hoc"] = "";
        f["chung.ma_khoa_hoc"] = "KNS-01";
        f["ngay"] = "ngày/tháng/năm giờ:phút";
        f["ten"] = "Nền tảng MOOC";
        otherwise?.Invoke(f);
    });

    private static MultipartFormDataContent Form(string csv) => new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "mooc.csv" } };
}
