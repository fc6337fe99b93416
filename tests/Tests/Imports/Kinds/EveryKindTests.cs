using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Imports.Kinds;

public sealed class EveryKindTests
{
    public static TheoryData<string, string, Verb, string> Kinds => new()
    {
        { "don-vi", "ma_don_vi,ten,loai,ma_don_vi_cha,ma_xa,ma_cskcb,tu_ngay,den_ngay\nTYT-07264,Trạm Y tế xã Tam Tiến,tram-y-te,SYT-BN,07264,24101,2026-01-01,", Verb.Opened, "unit:TYT-07264" },
        { "can-bo", "ma_can_bo,so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,nhom_nghe,chuc_danh,ma_don_vi,tu_ngay,den_ngay,dien_thoai,email\nCB100,024190000100,Đặng Thị Mơ,12/05/1990,nữ,dieu-duong,Điều dưỡng viên,TYT-07210,01/02/2026,,0912000100,mo@example.vn", Verb.Joined, "staff:" },
        { "mooc", "so_dinh_danh;ma_khoa_hoc;ten_khoa_hoc;ngay_hoan_thanh;ma_chung_nhan\n024190000004;KNS-01;Kỹ năng số cơ bản;15/05/2026;CN-1", Verb.Completed, "staff:" },
        { "xac-nhan-vneid", "ma_can_bo,ngay_xac_nhan,muc\nCB004,2026-06-01,2", Verb.Confirmed, "staff:" },
        { "ky-nang", "ma_can_bo,ma_ky_nang,muc,ngay,hinh_thuc\nCB004,may-tinh,3,2026-06-01,do-luong", Verb.Demonstrated, "staff:" },
        { "tap-huan", "ma_lop,ten_lop,ngay,ma_can_bo,ket_qua\nL01,Lớp kỹ năng số,2026-06-01,CB004,đạt", Verb.Attended, "staff:" },
        { "dich-vu-so", "ma_don_vi,dich_vu,trang_thai,ngay,nguoi_kiem_tra,can_cu\nTYT-07210,dat-lich,da,2026-06-01,Lê Thị Thu,Biên bản 12", Verb.Checked, "unit:TYT-07210" },
        { "to-cong-nghe-so", "ma_don_vi,ngay_thanh_lap,so_thanh_vien,quyet_dinh\nTYT-07210,2026-03-01,7,12/QĐ-TYT", Verb.Formed, "unit:TYT-07210" },
        { "luot-kham", "ma_don_vi,ngay,so_nguoi,duoc_ho_tro,dung_vneid,dat_lich_truc_tuyen,khong_tien_mat\nTYT-07210,2026-06-01,40,12,9,3,20", Verb.Served, "visits:TYT-07210:2026-06-01" },
        { "dan-so", "ma_xa,ngay,nhom,so_nguoi\n07210,2026-01-01,tu-60,2150", Verb.Counted, "commune:07210" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_row_of_every_kind_is_accepted_once_and_unchanged_on_repeat(string kind, string csv, Verb verb, string subject)
    {
        await using var host = await TestHost.Start();
        var thu = host.As("Thu");
        var before = await host.In((ILedgerReader ledger) => ledger.Size());

        (await thu.Import(kind, csv)).Counts().ShouldBe("1 0 0 0");

        var added = await host.In((ILedgerReader ledger) => ledger.After(before, 10));
        var entry = added.ShouldHaveSingleItem();
        entry.Verb.ShouldBe(verb);
        entry.Subject.ShouldStartWith(subject);
        entry.Strength.ShouldBe(Strength.Imported);
        entry.Source!.Account.ShouldBe("thu");
        entry.Source.Row.ShouldBe(2);
        entry.Source.FileSha256!.Length.ShouldBe(64);

        (await thu.Import(kind, csv)).Counts().ShouldBe("0 1 0 0");
        // The same rows in another file change nothing either.
        (await thu.Import(kind, csv + "\n\n")).Counts().ShouldBe("0 1 0 0");
        (await host.In((ILedgerReader ledger) => ledger.Size())).ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_personnel_department_loads_staff_and_the_administrator_loads_nothing()
    {
        await using var host = await TestHost.Start();
        const string row = "ma_can_bo,ho_ten,nhom_nghe,ma_don_vi,tu_ngay\nCB101,Đặng Thị Mơ,dieu-duong,TYT-07210,01/02/2026";
        (await host.As("Hà").Import("can-bo", row)).Counts().ShouldBe("1 0 0 0");
        using var refused = await host.As("Quân").SendFile("can-bo", System.Text.Encoding.UTF8.GetBytes(row), "tep.csv");
        (await refused.RefusalCode()).ShouldBe("platform.not-allowed");
    }
}
