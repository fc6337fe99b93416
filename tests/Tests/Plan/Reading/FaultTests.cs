using CamTay.Platform.Yaml;
using CamTay.Plan;

namespace CamTay.Tests.Plan.Reading;

/// <summary>A clerk who slips is told the line, the place and the reason, and all slips at once.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("muc_chung_cu: nhap-tep", "muc_chung_cu: nhap-tap", "chi_tieu[CT1].muc_chung_cu", "nhap-tep")]
    [InlineData("    muc_tieu: 100 %", "    muc_tieu: 120 %", "chi_tieu[CT1].muc_tieu", "120 %")]
    [InlineData("    muc_tieu: 100 %", "    muc_tieu: 0.8", "chi_tieu[CT1].muc_tieu", "0.8")]
    [InlineData("    muc_tieu: 100 %", "    mucs_tieu: 100 %", "chi_tieu[CT1].mucs_tieu", "“muc_tieu”")]
    [InlineData("- ma: CT3", "- ma: CT1", "chi_tieu[CT1].ma", "“CT1” is already given")]
    [InlineData("thuoc: CT2", "thuoc: CT9", "chi_tieu[CT2.1].thuoc", "no target “CT9”")]
    [InlineData("bo: chuyen-mon", "bo: chuyen-mom", "chi_tieu[CT1].dat_khi.ky_nang.bo", "“chuyen-mon”")]
    [InlineData("muc: 2}", "muc: 5}", "chi_tieu[CT1].dat_khi.ky_nang.muc", "1 to 4")]
    [InlineData("hoan_thanh: {loai: mooc, so: 1}", "hoan_tanh: {loai: mooc, so: 1}", "chi_tieu[CT2].dat_khi.tat_ca[1].hoan_tanh", "“hoan_thanh”")]
    [InlineData("{loai: mooc, so: 1}", "{loai: muc, so: 1}", "chi_tieu[CT2].dat_khi.tat_ca[1].hoan_thanh.loai", "“muc”")]
    [InlineData("{loai: mooc, so: 1}", "{so: 1}", "chi_tieu[CT2].dat_khi.tat_ca[1].hoan_thanh.loai", "missing")]
    [InlineData("{doi_tuong: luot-kham}", "{doi_tuong: luot}", "chi_tieu[CT4].tinh_tren.doi_tuong", "luot-kham")]
    [InlineData("{doi_tuong: luot-kham}", "{doi_tuong: luot-kham, nhom: [bac-si]}", "chi_tieu[CT4].tinh_tren.nhom", "not used")]
    [InlineData("doi_tuong: co-so", "doi_tuong: can-bo", "chi_tieu[CT3].dat_khi.dich_vu_so", "does not fit", 2)]
    [InlineData("benh-an-dien-tu, lien-thong]", "benh-an, lien-thong]", "chi_tieu[CT3].dat_khi.dich_vu_so", "“benh-an”")]
    [InlineData("loai_don_vi: [benh-vien, trung-tam-y-te, tram-y-te]", "loai_don_vi: [benhvien]", "chi_tieu[CT3].tinh_tren.loai_don_vi", "“benh-vien”")]
    [InlineData("ky: {tu: 2026-01-01, den: 2026-12-31}", "ky: {tu: 2027-01-01, den: 2026-12-31}", "ky.den", "before its first")]
    [InlineData("han: 2026-10-10", "han: 2026-13-10", "muc[III].muc[III.1].nhiem_vu[III.1.5].han", "2026-13-10")]
    [InlineData("chu_tri: dang-bo", "chu_tri: dang-uy", "muc[III].muc[III.5].nhiem_vu[III.5.1].gom[III.5.1.e].chu_tri", "no department “dang-uy”")]
    [InlineData("do_bang: [CT2.1, CT4]", "do_bang: [CT2.1, CT44]", "muc[III].muc[III.1].nhiem_vu[III.1.1].do_bang", "no target “CT44”")]
    [InlineData("- ma: III.1.2", "- ma: III.1.1", "muc[III].muc[III.1].nhiem_vu[III.1.1].ma", "already given")]
    [InlineData("theo: VI.4}", "theo: VI.44}", "chi_tieu[CT1].chu_tri.theo", "VI.44")]
    [InlineData("nguon: suy ra, theo: VI.4}", "nguon: đoán, theo: VI.4}", "chi_tieu[CT1].chu_tri.nguon", "suy ra")]
    [InlineData("kinh_gui: [Sở Y tế Bắc Ninh]", "kinh_gui_: [Sở Y tế Bắc Ninh]", "nhan_bao_cao.don_vi.kinh_gui", "missing", -1)]
    [InlineData("    muc: VI.2\n  don_vi:", "    muc: VI.29\n  don_vi:", "nhan_bao_cao.so.muc", "VI.29")]
    [InlineData("tinh: \"24\"", "tinh: Bắc Ninh", "tinh", "two digits")]
    [InlineData("don_vi_goc: SYT-BN", "don_vi_goc:", "don_vi_goc", "missing")]
    [InlineData("so: VII", "so: VI", "muc[VI].so", "already given")]
    [InlineData("truoc_ngay: 15", "truoc_ngay: 45", "bao_cao[1].truoc_ngay", "1 to 31")]
    [InlineData("thang: hang-thang", "thang: moi-thang", "bao_cao[1].thang", "hang-thang")]
    [InlineData("ten: Hiểu biết", "ten_vn: Hiểu biết", "chi_tieu[CT1].ten", "missing", -1)]
    public void Every_slip_is_named_with_its_line(string old, string by, string path, string reason, int linesBelow = 0)
    {
        var (yaml, line) = Plans.Change(old, by);
        var answer = Plans.Read(yaml);
        answer.Document.ShouldBeNull();
        var fault = answer.Faults.FirstOrDefault(f => f.Path == path).ShouldNotBeNull(Text(answer.Faults));
        (fault.En.Contains(reason, StringComparison.Ordinal) || fault.Vi.Contains(reason, StringComparison.Ordinal)).ShouldBeTrue(fault.En);
        if (linesBelow >= 0) fault.Line.ShouldBe(line + linesBelow);
        fault.Vi.ShouldNotBe(fault.En);
    }

    [Fact]
    public void A_due_day_before_the_start_is_refused()
    {
        var (yaml, line) = Plans.Change("    muc_tieu: 100 %", "    muc_tieu: 100 %\n    han: 2025-12-31");
        var fault = Plans.Read(yaml).Faults.ShouldHaveSingleItem();
        (fault.Line, fault.Path).ShouldBe((line + 1, "chi_tieu[CT1].han"));
    }

    [Fact]
    public void A_key_given_twice_is_named_and_does_not_hide_the_others()
    {
        var (yaml, line) = Plans.Change("    muc_tieu: 100 %", "    muc_tieu: 100 %\n    muc_tieu: 90 %\n    mau: xanh");
        Plans.Read(yaml).Faults.Select(f => (f.Line, f.Path)).ShouldBe([(line + 1, "chi_tieu[CT1].muc_tieu"), (line + 2, "chi_tieu[CT1].mau")]);
    }

    [Fact]
    public void A_task_without_owner_or_sign_of_being_done_is_refused()
    {
        var (yaml, _) = Plans.Change("            chu_tri: don-vi\n", "", after: "ma: III.2.1");
        Plans.Read(yaml).Faults.ShouldHaveSingleItem().Path.ShouldEndWith("nhiem_vu[III.2.1].chu_tri");
        var (bare, _) = Plans.Change("            bang_chung: Kế hoạch của từng đơn vị đã ban hành và gửi Sở\n", "");
        Plans.Read(bare).Faults.ShouldHaveSingleItem().Path.ShouldEndWith("nhiem_vu[III.2.1].bang_chung");
    }

    [Fact]
    public void Thirty_slips_are_all_reported_in_order_of_line()
    {
        var yaml = Plans.BacNinhText.Replace("chu_tri: don-vi", "chu_tri: donvi", StringComparison.Ordinal).Replace("do_bang: [CT1]", "do_bang: [CT11]", StringComparison.Ordinal);
        var faults = Plans.Read(yaml).Faults;
        faults.Count.ShouldBeGreaterThan(7);
        faults.Select(f => f.Line).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("# chỉ có ghi chú\n", 1)]
    [InlineData("- a\n- b\n", 1)]
    [InlineData("ke_hoach: [\n", 2)]
    [InlineData("ke_hoach: a\n\tten: b\n", 2)]
    [InlineData("ke_hoach: a\nten: B\uFFFDc Ninh\n", 2)]
    [InlineData("ke_hoach: &a x\nten: *a\n", 2)]
    [InlineData("ke_hoach: a\n---\nke_hoach: b\n", 2)]
    public void A_file_that_is_no_plan_is_refused_and_harms_nothing(string yaml, int line)
    {
        var answer = Plans.Read(yaml);
        answer.Document.ShouldBeNull();
        answer.Faults[0].Line.ShouldBe(line);
    }

    [Fact]
    public void Nesting_without_end_is_refused_and_harms_nothing() =>
        Plans.Read("a: " + new string('[', 200_000)).Faults.ShouldHaveSingleItem().En.ShouldContain("Nested");

    private static string Text(IEnumerable<FileFault> faults) => string.Join('\n', faults.Select(f => $"{f.Line} {f.Path}: {f.En}"));
}
