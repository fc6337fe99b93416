using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Imports.Files;

public sealed class BadFileTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private TestHost Host => shared.Host;

    private const string Header = "ma_don_vi,ngay,so_nguoi";

    [Fact]
    public async Task An_empty_file_is_said_to_be_empty() => (await Refusal([])).ShouldBe("import.empty");

    [Fact]
    public async Task A_file_with_a_header_only_has_no_rows() => (await Refusal(Text(Header + "\n"))).ShouldBe("import.no-rows");

    [Fact]
    public async Task A_renamed_program_is_named_for_what_it_is() =>
        (await Refused([.. "MZ"u8, .. new byte[400]], "luot-kham.xlsx")).Detail.ShouldContain("chương trình Windows (.exe)");

    [Fact]
    public async Task A_zip_that_is_no_workbook_is_named_for_what_it_is()
    {
        (await Refused(Zip(("a.txt", "x")), "a.xlsx")).Detail.ShouldContain(".zip");
        (await Refused(Zip(("word/document.xml", "<x/>")), "a.xlsx")).Detail.ShouldContain("Word");
    }

    [Fact]
    public async Task An_old_or_locked_Excel_file_says_how_to_save_it() =>
        (await Refusal([0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]])).ShouldBe("import.old-excel");

    [Fact]
    public async Task A_damaged_workbook_is_refused()
    {
        var good = Xlsx.Of(["ma_don_vi", "ngay", "so_nguoi"], ["TYT-07210", "2026-06-01", 5]);
        (await Refusal(good[..(good.Length / 2)])).ShouldBe("import.damaged");
        (await Refusal(Zip(("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<workbook><sheets><sheet")))).ShouldBe("import.damaged");
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_unpacks()
    {
        var bomb = Zip(("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>"), ("xl/worksheets/sheet1.xml", new string(' ', 80 << 20)));
        (await Refusal(bomb)).ShouldBe("import.bomb");
    }

    [Fact]
    public async Task Utf_16_is_said_and_not_guessed()
    {
        (await Refused(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header + "\nTYT-07210,2026-06-01,5")).ToArray())).Detail.ShouldContain("UTF-16");
        (await Refused(Encoding.Unicode.GetBytes(Header + "\nTYT-07210,2026-06-01,5"))).Detail.ShouldContain("UTF-16");
        (await Refused(Encoding.BigEndianUnicode.GetBytes(Header + "\nTYT-07210,2026-06-01,5"))).Detail.ShouldContain("UTF-16");
    }

    [Fact]
    public async Task Windows_1258_is_said_and_not_guessed()
    {
        // "Trạm Y tế" in Windows-1258: a + dot below (F2), ê (EA) + acute (EC).
        byte[] name = [.. "Tra"u8, 0xF2, .. "m Y t"u8, 0xEA, 0xEC];
        byte[] file = [.. "ma_don_vi,ten,loai,tu_ngay\nTYT-1,"u8, .. name, .. ",tram-y-te,2026-01-01\n"u8];
        var (code, detail) = await Refused(file, kind: "don-vi");
        code.ShouldBe("import.encoding");
        detail.ShouldContain("Windows-1258");
        detail.ShouldContain("dòng 2");
        detail.ShouldContain("CSV UTF-8");
    }

    [Fact]
    public async Task Tcvn3_is_said_and_not_guessed()
    {
        // "Trạm Y tế" in TCVN3: ạ = B9, ế = D5; "Đơn vị": Đ = A7, ơ = AC, ị = DE.
        byte[] file = [.. "ma_don_vi,ten,loai,tu_ngay\nTYT-1,Tr"u8, 0xB9, .. "m Y t"u8, 0xD5, .. " b"u8, 0xB8, .. "c "u8, 0xAE, 0xAC, 0xAD, .. "n"u8, .. ",tram-y-te,2026-01-01\n"u8];
        (await Refused(file, kind: "don-vi")).Detail.ShouldContain("TCVN3");
    }

    [Fact]
    public async Task A_wrong_header_names_what_is_missing_and_what_is_strange()
    {
        var (code, detail) = await Refused(Text("Mã đơn vị,ngày,số người,ghi chú\nTYT-07210,2026-06-01,5"));
        code.ShouldBe("import.missing-columns");
        detail.ShouldContain("thiếu cột bắt buộc: ma_don_vi, ngay, so_nguoi");
        detail.ShouldContain("“mã đơn vị” có phải là ma_don_vi không?");
        detail.ShouldContain("ghi chú");
        (await Refused(Text("ma_khoa_hoc,ngay_hoan_thanh\nK1,2026-06-01"), kind: "mooc")).Detail.ShouldContain("so_dinh_danh / ma_can_bo / dien_thoai");
    }

    [Fact]
    public async Task A_repeated_column_is_refused() =>
        (await Refused(Text("ma_don_vi,ngay,so_nguoi,Ngay\nTYT-07210,2026-06-01,5,2026-06-02"))).Code.ShouldBe("import.duplicate-columns");

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_refused_with_its_row() =>
        (await Refused(Text(Header + "\nTYT-07210,2026-06-01,5\nTYT-07210,\"2026-06-02,5\nTYT-07210,2026-06-03,5\n"))).Code.ShouldBe("import.open-quote");

    [Fact]
    public async Task Tabs_are_said() => (await Refusal(Text("ma_don_vi\tngay\tso_nguoi\nTYT-07210\t2026-06-01\t5"))).ShouldBe("import.tabs");

    [Fact]
    public async Task A_kind_that_does_not_exist_lists_those_that_do() =>
        (await Refused(Text(Header), kind: "luot-kham-2")).Detail.ShouldContain("to-cong-nghe-so");

    [Fact]
    public async Task A_call_without_a_file_is_refused()
    {
        using var response = await Host.As("Thu").PostAsync("/api/imports/luot-kham", new MultipartFormDataContent { { new StringContent("x"), "other" } });
        (await response.RefusalCode()).ShouldBe("import.no-file");
    }

    [Fact]
    public async Task A_reader_of_English_is_told_in_English()
    {
        var thu = Host.As("Thu");
        thu.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB,en;q=0.9");
        using var response = await thu.SendFile("luot-kham", [], "a.csv");
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().ShouldBe("The file is empty: it has no line.");
    }

    private static byte[] Text(string csv) => Encoding.UTF8.GetBytes(csv);

    private async Task<string> Refusal(byte[] file) => (await Refused(file)).Code;

    private async Task<(string Code, string Detail)> Refused(byte[] file, string name = "tep.csv", string kind = "luot-kham")
    {
        var before = await Host.In((ILedgerReader ledger) => ledger.Size());
        using var response = await Host.As("Thu").SendFile(kind, file, name);
        ((int)response.StatusCode).ShouldBeInRange(400, 499);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        (await Host.In((ILedgerReader ledger) => ledger.Size())).ShouldBe(before);
        Directory.GetFiles(Path.Combine(Host.Database.Folder, "imports")).ShouldBeEmpty("a refused file is not kept");
        return (problem.GetProperty("code").GetString()!, problem.GetProperty("detail").GetString()!);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        return file.ToArray();
    }
}
