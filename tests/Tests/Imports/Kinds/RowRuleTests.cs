using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Imports.Kinds;

/// <summary>A bad row is refused with its row, its column and why; the others go on.</summary>
public sealed class RowRuleTests : IAsyncLifetime
{
    private TestHost host = null!;

    public async ValueTask InitializeAsync() => host = await TestHost.Start();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("31/02/2026", "Không có ngày 31/02/2026 trong lịch.")]
    [InlineData("2026-02-30", "Không có ngày 2026-02-30 trong lịch.")]
    [InlineData("02/07/2026", "Ngày 02/07/2026 còn ở tương lai.")]
    [InlineData("1899-12-31", "Ngày 1899-12-31 trước năm 1900.")]
    [InlineData("6/1/2026", "“6/1/2026” không phải ngày. Viết 2026-06-30 hoặc 30/06/2026.")]
    [InlineData("hôm qua", "“hôm qua” không phải ngày. Viết 2026-06-30 hoặc 30/06/2026.")]
    public async Task An_impossible_day_is_refused(string day, string reason)
    {
        var answer = await host.As("Lan").Import("luot-kham", $"ma_don_vi,ngay,so_nguoi\nTYT-07210,{day},40\nTYT-07210,2026-07-01,41");
        answer.Counts().ShouldBe("1 0 1 0");
        answer.Rejected().ShouldBe((2, "ngay", reason));
    }

    [Fact]
    public async Task More_supported_than_served_is_refused_at_the_door_and_names_the_column()
    {
        var answer = await host.As("Lan").Import("luot-kham", "ma_don_vi,ngay,so_nguoi,duoc_ho_tro,dung_vneid\nTYT-07210,2026-06-01,40,10,41");
        answer.Rejected().ShouldBe((2, "dung_vneid", "41 người, nhiều hơn tổng số người trong ngày (40)."));
    }

    [Theory]
    [InlineData("TYT-99999,2026-06-01,40", "ma_don_vi", "Không có đơn vị mã “TYT-99999”.")]
    [InlineData("TYT-07210,2025-06-30,40", "ma_don_vi", "Đơn vị TYT-07210 không hoạt động vào ngày 30/06/2025.")]
    [InlineData("TYT-07210,2026-06-01,-4", "so_nguoi", "“-4” không phải số nguyên không âm. Chỉ viết chữ số, không dấu chấm, không dấu phẩy.")]
    [InlineData("TYT-07210,2026-06-01,1.234", "so_nguoi", "“1.234” không phải số nguyên không âm. Chỉ viết chữ số, không dấu chấm, không dấu phẩy.")]
    [InlineData("TYT-07210,2026-06-01,", "so_nguoi", "Cột này bắt buộc mà đang trống.")]
    [InlineData("Trạm Bắc Giang,2026-06-01,4", "ma_don_vi", "Mã “Trạm Bắc Giang” chỉ được có chữ không dấu, chữ số và - _ . / (tối đa 64 ký tự).")]
    public async Task A_bad_figure_of_a_day_is_refused(string row, string column, string reason) =>
        (await host.As("Thu").Import("luot-kham", "ma_don_vi,ngay,so_nguoi\n" + row)).Rejected().ShouldBe((2, column, reason));

    [Fact]
    public async Task All_faults_of_a_row_are_told_at_once()
    {
        var (_, column, reason) = (await host.As("Lan").Import("luot-kham", "ma_don_vi,ngay,so_nguoi\nTYT-07210,31/02/2026,x")).Rejected();
        column.ShouldBe("ngay");
        reason.ShouldContain("so_nguoi: “x”");
    }

    [Fact]
    public async Task Overlapping_employments_are_refused_whatever_their_order()
    {
        var answer = await host.As("Thu").Import("can-bo", """
            ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay,den_ngay
            CB100,Đặng Thị Mơ,duoc,TYT-07210,2026-01-01,2026-03-31
            CB100,Đặng Thị Mơ,duoc,TYT-07228,2026-03-15,
            CB100,Đặng Thị Mơ,duoc,TYT-07246,2026-04-01,
            """);
        answer.Counts().ShouldBe("2 0 1 0");
        answer.Rejected().Row.ShouldBe(3);
        answer.Rejected().Column.ShouldBe("tu_ngay");
    }

    [Fact]
    public async Task A_unit_may_stand_above_its_parent_in_the_file()
    {
        var answer = await host.As("Thu").Import("don-vi", """
            ma_don_vi,ten,loai,ma_don_vi_cha,tu_ngay
            K-2,Khoa Nhi,khac,K-1,2026-01-01
            K-1,Bệnh viện Nhi,benh-vien,SYT-BN,2026-01-01
            K-9,Khoa lạc,khac,K-8,2026-01-01
            """);
        answer.Counts().ShouldBe("2 0 1 0");
        answer.Rejected().ShouldBe((4, "ma_don_vi_cha", "Đơn vị cha K-8 không có vào ngày 01/01/2026."));
    }

    [Fact]
    public async Task A_later_figure_of_a_day_voids_the_earlier_and_the_old_file_does_not_bring_it_back()
    {
        const string first = "ma_don_vi,ngay,so_nguoi\nTYT-07210,2026-06-01,40", second = "ma_don_vi,ngay,so_nguoi\nTYT-07210,2026-06-01,45";
        var lan = host.As("Lan");
        await lan.Import("luot-kham", first);
        var answer = await lan.Import("luot-kham", second);
        answer.Counts().ShouldBe("1 0 0 0");
        answer.Warnings().ShouldBe(["Thay số liệu đã gửi trước (40 người)."]);
        (await lan.Import("luot-kham", first)).Counts().ShouldBe("0 1 0 0");
        var entries = await host.In((ILedgerReader ledger) => ledger.OfSubjects([Subjects.Visits("TYT-07210", new(2026, 6, 1))]));
        entries.Select(e => (e.Facts.Value, Stands: e.VoidedBy is null)).ShouldBe([(40, false), (45, true)]);
    }

    [Fact]
    public async Task A_day_told_twice_in_one_file_keeps_the_later_row()
    {
        (await host.As("Lan").Import("luot-kham", "ma_don_vi,ngay,so_nguoi\nTYT-07210,2026-06-01,40\nTYT-07210,2026-06-01,41\nTYT-07210,2026-06-01,41")).Counts().ShouldBe("2 1 0 0");
        var entries = await host.In((ILedgerReader ledger) => ledger.OfSubjects([Subjects.Visits("TYT-07210", new(2026, 6, 1))]));
        entries.Where(e => e.VoidedBy is null).ShouldHaveSingleItem().Facts.Value.ShouldBe(41);
    }

    [Fact]
    public async Task What_was_voided_stays_voided_for_its_file_and_is_told_when_another_brings_it_again()
    {
        const string row = "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB004,K1,2026-06-01";
        var thu = host.As("Thu");
        await thu.Import("mooc", row);
        var entry = (await host.In((ILedgerReader ledger) => ledger.After(0, 1000)))[^1];
        (await thu.PostAsync($"/api/entries/{entry.Id}/void", System.Net.Http.Json.JsonContent.Create(new { reason = "nhập nhầm khóa" }))).EnsureSuccessStatusCode();
        (await thu.Import("mooc", row)).Counts().ShouldBe("0 1 0 0");
        var again = await thu.Import("mooc", row + "\n\n");
        again.Counts().ShouldBe("1 0 0 0");
        again.Warnings().ShouldBe(["Đã từng ghi rồi bị hủy; nay ghi lại."]);
    }

    [Fact]
    public async Task A_row_refused_before_is_tried_again_with_the_same_file()
    {
        const string row = "ma_don_vi,ngay,so_nguoi\nTYT-07264,2026-06-01,40";
        var thu = host.As("Thu");
        (await thu.Import("luot-kham", row)).Counts().ShouldBe("0 0 1 0");
        await thu.Import("don-vi", "ma_don_vi,ten,loai,ma_don_vi_cha,tu_ngay\nTYT-07264,Trạm Tam Tiến,tram-y-te,SYT-BN,2026-01-01");
        (await thu.Import("luot-kham", row)).Counts().ShouldBe("1 0 0 0");
    }

    [Theory]
    [InlineData("tu-khai", Strength.Declared)]
    [InlineData("do-luong", Strength.Imported)]
    [InlineData("chung-kien", Strength.Imported)]
    public async Task A_file_proves_no_more_than_that_it_was_imported(string how, Strength strength)
    {
        await host.As("Lan").Import("ky-nang", "ma_can_bo,ma_ky_nang,muc,ngay,hinh_thuc\nCB004,may-tinh,2,2026-06-01," + how);
        (await host.In((ILedgerReader ledger) => ledger.After(0, 1000)))[^1].Strength.ShouldBe(strength);
    }

    [Fact]
    public async Task Who_was_absent_did_not_attend() =>
        (await host.As("Lan").Import("tap-huan", "ma_lop,ngay,ma_can_bo,ket_qua\nL1,2026-06-01,CB004,Vắng")).Rejected().Column.ShouldBe("ket_qua");

    [Fact]
    public async Task A_commune_that_nobody_knows_is_refused() =>
        (await host.As("Thu").Import("dan-so", "ma_xa,ngay,nhom,so_nguoi\n99999,2026-01-01,tat-ca,10")).Rejected().ShouldBe((2, "ma_xa", "Không có xã, phường mã “99999”."));

    [Fact]
    public async Task An_act_outside_any_employment_counts_for_the_nearest_unit_and_says_so()
    {
        var thu = host.As("Thu");
        await thu.Import("can-bo", "ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay,den_ngay\nCB100,Đặng Thị Mơ,duoc,TYT-07210,2025-09-01,2026-03-31");
        var answer = await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB100,K1,2026-06-01");
        answer.Warnings().ShouldBe(["Không có quá trình công tác vào ngày 01/06/2026; ghi cho đơn vị gần nhất: TYT-07210."]);
        (await host.In((ILedgerReader ledger) => ledger.After(0, 1000)))[^1].Unit.ShouldBe("TYT-07210");
    }
}
