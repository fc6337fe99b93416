using CamTay.Platform.Documents;

namespace CamTay.Tests.Platform.Documents;

/// <summary>The lines that the decree spells out.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData(5, "BC-SYT", "Số: 05/BC-SYT")]
    [InlineData(10, "bc - syt", "Số: 10/BC-SYT")]
    [InlineData(123, "SYT-NVY", "Số: 123/SYT-NVY")]
    [InlineData(null, "KH-TYT", "Số: ______/KH-TYT")]
    public void A_number_below_ten_has_a_leading_zero_and_its_sign_has_no_gaps(int? number, string symbol, string line) =>
        Wording.NumberLine(number, symbol).Replace('\u00A0', '_').ShouldBe(line);

    [Theory]
    [InlineData("2026-01-05", "Bắc Ninh, ngày 05 tháng 01 năm 2026")]
    [InlineData("2026-02-15", "Bắc Ninh, ngày 15 tháng 02 năm 2026")]
    [InlineData("2026-06-29", "Bắc Ninh, ngày 29 tháng 6 năm 2026")]
    [InlineData("2026-10-09", "Bắc Ninh, ngày 09 tháng 10 năm 2026")]
    public void Only_days_below_ten_and_the_first_two_months_have_a_leading_zero(string day, string line) =>
        Wording.PlaceAndDate("Bắc Ninh", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 0).ShouldBe(line);

    [Fact]
    public void A_day_that_is_not_decided_leaves_room_for_the_pen() =>
        Wording.PlaceAndDate("Hà Giang", null, 2026).Replace('\u00A0', '_').ShouldBe("Hà Giang, ngày ______ tháng ______ năm 2026");

    [Fact]
    public void One_addressee_stands_on_the_line_and_several_stand_below_it()
    {
        Wording.Addressees(["UBND tỉnh"]).ShouldBe(["Kính gửi: UBND tỉnh"]);
        Wording.Addressees(["UBND tỉnh", "Sở Tài chính"]).ShouldBe(["Kính gửi:", "- UBND tỉnh;", "- Sở Tài chính."]);
    }

    [Fact]
    public void Recipients_end_with_semicolons_and_the_archive_with_a_full_stop() =>
        Wording.Recipients(["Như trên", "Ban Giám đốc;"], "VT, KHTH").ShouldBe(["- Như trên;", "- Ban Giám đốc;", "- Lưu: VT, KHTH."]);

    [Fact]
    public void Points_follow_the_Vietnamese_alphabet() =>
        Enumerable.Range(0, 10).Select(Wording.Point).ShouldBe(["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)"]);

    [Fact]
    public void A_single_annex_has_no_number()
    {
        Wording.Annex(0, 1).ShouldBe("Phụ lục");
        Wording.Annex(3, 5).ShouldBe("Phụ lục IV");
        Wording.AnnexOf(Sample.Report()).Replace('\u00A0', '_').ShouldBe("(Kèm theo Báo cáo số______/BC-SYT ngày______tháng______năm______của Sở Y tế)"); // blank in an electronic document
    }

    [Fact]
    public void Lines_of_a_list_end_with_semicolons_and_its_last_one_with_a_full_stop()
    {
        IReadOnlyList<DocumentBlock> blocks = [new DocumentBlock.Item("một"), new DocumentBlock.Item("hai;"), new DocumentBlock.Item("ba."), new DocumentBlock.Paragraph("Lời."), new DocumentBlock.Item("gồm:"), new DocumentBlock.Item("vì sao?")];
        Wording.Listed(blocks).OfType<DocumentBlock.Item>().Select(i => i.Text).ShouldBe(["một;", "hai;", "ba.", "gồm:", "vì sao?"]);
    }

    [Theory]
    [InlineData("Xã Vân Hà", "Vân Hà")]
    [InlineData("Phường Kinh Bắc", "Kinh Bắc")]
    [InlineData("Phường 5", "Phường 5")]
    [InlineData("Vân Hà", "Vân Hà")]
    public void A_body_of_a_commune_dates_at_the_communes_name(string commune, string place) => CamTay.Plan.PlanPlace.OfCommune(commune).ShouldBe(place);

    [Fact]
    public void The_body_ends_with_its_sign_once()
    {
        string Last(string text) => ((DocumentBlock.Paragraph)Wording.Closed([new DocumentBlock.Paragraph(text)])[^1]).Text;
        Last("Đề nghị xem xét.").ShouldBe("Đề nghị xem xét./.");
        Last("Đề nghị xem xét./.").ShouldBe("Đề nghị xem xét./.");
    }
}
