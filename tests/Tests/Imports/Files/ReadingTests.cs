using System.Text;
using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Imports.Files;

/// <summary>Files that differ in form and say the same.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private TestHost host = null!;

    public async ValueTask InitializeAsync() => host = await TestHost.Start();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Any_order_case_separator_and_form_of_letters_is_the_same_file()
    {
        var lan = host.As("Lan");
        (await lan.Import("luot-kham", "ma_don_vi,ngay,so_nguoi\nTYT-07210,2026-06-01,40")).Counts().ShouldBe("1 0 0 0");
        (await lan.Import("luot-kham", "\uFEFF So_Nguoi ;NGAY; ma_don_vi\r\n40;01/06/2026; TYT-07210 \r\n")).Counts().ShouldBe("0 1 0 0");
    }

    [Fact]
    public async Task Names_in_decomposed_letters_are_kept_composed()
    {
        const string name = "Đặng Thị Mơ";
        var csv = "ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay\nCB100," + name.Normalize(NormalizationForm.FormD) + ",duoc,TYT-07210,2026-02-01";
        (await host.As("Lan").Import("can-bo", csv)).Counts().ShouldBe("1 0 0 0");
        var found = await host.In((CamTay.People.IStaff staff) => staff.Match([new("CB100", null, null)]));
        found[0].Certain!.FullName.ShouldBe(name);
    }

    [Fact]
    public async Task Unknown_columns_are_kept_out_and_named()
    {
        var answer = await host.As("Lan").Import("luot-kham", "ma_don_vi,ngay,ghi_chu,so_nguoi,ly_do\nTYT-07210,2026-06-01,đông,40,cũ");
        answer.Counts().ShouldBe("1 0 0 0");
        answer.GetProperty("unknownColumns").EnumerateArray().Select(c => c.GetString()).ShouldBe(["ghi_chu"]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_workbook_with_real_dates_and_numbers_is_read(bool shared)
    {
        var file = Xlsx.Of([["Ngay", "ma_don_vi", "so_nguoi", "duoc_ho_tro"], [Day, "TYT-07210", 40, 12.0], [null, null, null], ["02/06/2026", "TYT-07210", "41", null]], [], shared);
        var answer = await Send("luot-kham", file);
        answer.Counts().ShouldBe("2 0 0 0");
        var entry = (await host.In((ILedgerReader ledger) => ledger.OfSubjects([Subjects.Visits("TYT-07210", Day)]))).ShouldHaveSingleItem();
        (entry.Day, entry.Facts.Value, entry.Facts.Parts!.Supported).ShouldBe((Day, 40, 12));
        entry.Source!.Row.ShouldBe(2);
    }

    [Fact]
    public async Task A_formula_is_refused_with_its_row_and_column_whatever_value_it_shows()
    {
        var answer = await Send("luot-kham", Xlsx.Of(["ma_don_vi", "ngay", "so_nguoi", "ghi_chu"],
            ["TYT-07210", Day, new Formula("20+20", "40"), null], ["TYT-07210", new DateOnly(2026, 6, 2), 41, new Formula("1+1", "2")]));
        answer.Counts().ShouldBe("1 0 1 0");
        var (row, column, reason) = answer.Rejected();
        (row, column).ShouldBe((2, "so_nguoi"));
        reason.ShouldStartWith("Ô công thức");
    }

    [Fact]
    public async Task Merged_cells_are_refused_in_every_row_that_they_cover()
    {
        object?[][] rows = [["ma_don_vi", "ngay", "so_nguoi"], ["TYT-07210", Day, 40], [null, new DateOnly(2026, 6, 2), 41], ["TYT-07210", new DateOnly(2026, 6, 3), 42]];
        var answer = await Send("luot-kham", Xlsx.Of(rows, ["A2:A3"]));
        answer.Counts().ShouldBe("1 0 2 0");
        answer.Rejected(1).ShouldBe((3, "ma_don_vi", "Ô gộp (A2:A3): không rõ giá trị thuộc dòng nào. Bỏ gộp ô và ghi đủ từng dòng."));
        using var merged = await host.As("Lan").SendFile("luot-kham", Xlsx.Of(rows, ["A1:B1"]), "a.xlsx");
        (await merged.RefusalCode()).ShouldBe("import.merged-header");
    }

    [Fact]
    public async Task A_code_that_Excel_turned_into_a_number_is_refused_and_not_padded()
    {
        var answer = await Send("dan-so", Xlsx.Of(["ma_xa", "ngay", "nhom", "so_nguoi"], [7210, Day, "tat-ca", 9000]), "Thu");
        answer.Rejected().Column.ShouldBe("ma_xa");
        answer.Rejected().Reason.ShouldContain("số 0 ở đầu");
    }

    [Fact]
    public async Task Only_the_first_sheet_is_read_and_the_others_are_named()
    {
        var file = Xlsx.Of([["ma_don_vi", "ngay", "so_nguoi"], ["TYT-07210", Day, 40]], [], otherSheets: ["Tháng 5"]);
        (await Send("luot-kham", file)).GetProperty("otherSheets")[0].GetString().ShouldBe("Tháng 5");
    }

    [Fact]
    public async Task A_row_with_too_many_cells_or_a_stray_quotation_mark_is_refused_alone()
    {
        var answer = await host.As("Lan").Import("luot-kham",
            "ma_don_vi,ngay,so_nguoi\nTYT-07210,2026-06-01,4,5\nTYT-07210,2026-06-02,\"4\"1\nTYT-07210,2026-06-03,42,\n\"TYT-07210\",2026-06-04,43");
        answer.Counts().ShouldBe("2 0 2 0");
        answer.Rejected(0).Row.ShouldBe(2);
        answer.Rejected(1).Row.ShouldBe(3);
    }

    [Fact]
    public async Task Damaged_letters_are_refused()
    {
        var answer = await host.As("Lan").Import("to-cong-nghe-so", "ma_don_vi,ngay_thanh_lap,quyet_dinh\nTYT-07210,2026-03-01,12/Q\uFFFD-TYT");
        answer.Rejected().Column.ShouldBe("quyet_dinh");
    }

    private async Task<System.Text.Json.JsonElement> Send(string kind, byte[] file, string who = "Lan")
    {
        using var response = await host.As(who).SendFile(kind, file, "tep.xlsx");
        return System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Clone();
    }
}
