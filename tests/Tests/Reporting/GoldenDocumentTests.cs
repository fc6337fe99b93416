using System.Security.Cryptography;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Docx;
using CamTay.Platform.Documents.Pdf;
using CamTay.Reporting;
using CamTay.Reporting.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamTay.Tests.Reporting;

/// <summary>Contents frozen by an earlier build come out the same, byte for byte, and in the form of the decree.</summary>
public sealed class GoldenDocumentTests
{
    /// <summary>
    /// A hash that no longer holds means that reports already signed would be rendered differently. Do not change it: give the new form the next
    /// number, keep this one for its number, and add contents of the new number beside these (docs/documents.md, “Renderers”).
    /// </summary>
    [Theory]
    [InlineData("don-vi")]
    [InlineData("don-vi-cu")]
    [InlineData("don-vi-bang")]
    [InlineData("so")]
    [InlineData("ha-giang-quy")]
    [InlineData("ke-hoach")]
    public void What_was_frozen_by_an_earlier_build_gives_the_same_files(string name)
    {
        var document = Golden.Document(name);
        foreach (var (ending, file) in new[] { ("docx", DocxFile.Write(document)), ("pdf", PdfFile.Write(document)), ("xlsx", XlsxFile.Write(document)) })
            Convert.ToHexStringLower(SHA256.HashData(file)).ShouldBe(Golden.Sum($"{name}.{ending}"), $"{name}.{ending}");
    }

    [Theory]
    [InlineData("don-vi")]
    [InlineData("don-vi-bang")]
    [InlineData("so")]
    [InlineData("ha-giang-quy")]
    [InlineData("ke-hoach")]
    public void Every_file_follows_the_schema_of_its_format(string name)
    {
        using var word = Open(name);
        new OpenXmlValidator().Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        using var book = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Write(Golden.Document(name))), false);
        new OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void A_form_that_this_program_does_not_make_is_refused_loudly()
    {
        var report = Golden.Report("don-vi");
        var later = report with { Content = report.Content with { Paper = new FrozenPaper(ReportDocument.Renderer + 1, "https://camtay.example") } };
        Should.Throw<InvalidOperationException>(() => ReportDocument.Of(later, Golden.Asked)).Message.ShouldContain("form 2");
    }

    [Fact]
    public void The_frozen_address_counts_and_only_contents_without_one_take_that_of_the_request()
    {
        Golden.Document("don-vi").Proof!.Address.ShouldStartWith("https://camtay.example/xac-minh/bao-cao/");
        Golden.Document("ke-hoach").Proof!.Address.ShouldStartWith("https://camtay.example/xac-minh/ke-hoach/");
        Golden.Document("don-vi-cu").Proof!.Address.ShouldStartWith("https://hom-nay.example/");
    }

    [Fact]
    public void A_station_below_a_centre_writes_under_the_centre_from_its_commune()
    {
        var lines = Lines("don-vi");
        lines[0].ShouldBe("TRUNG TÂM Y TẾ KHU VỰC YÊN THẾ - TÂN YÊN");
        lines[1].ShouldBe("TRẠM Y TẾ XÃ XUÂN LƯƠNG");
        lines.ShouldContain("Xuân Lương, ngày 12 tháng 6 năm 2026");
        lines.ShouldContain("Kính gửi: Sở Y tế Bắc Ninh");
        lines.ShouldContain("- Như trên;");
        lines.ShouldContain("- Lưu: VT.");
        Lines("don-vi-cu").ShouldContain("SỞ Y TẾ BẮC NINH"); // what was kept before says no more
        Lines("don-vi-cu").ShouldContain("Bắc Ninh, ngày 12 tháng 6 năm 2026");
    }

    [Fact]
    public void The_departments_report_goes_to_whom_the_plan_names()
    {
        var lines = Lines("so");
        lines[0].ShouldBe("UBND TỈNH BẮC NINH");
        lines[1].ShouldBe("SỞ Y TẾ");
        lines.SkipWhile(l => l != "Kính gửi:").Take(3).ShouldBe(["Kính gửi:", "- Ủy ban nhân dân tỉnh Bắc Ninh;", "- Sở Khoa học và Công nghệ."]);
        lines.SkipWhile(l => l != "Nơi nhận:").Skip(1).Take(5).ShouldBe(["- Như trên;", "- Ban Giám đốc Sở Y tế;", "- Các phòng thuộc Sở;", "- Các đơn vị trực thuộc Sở;", "- Lưu: VT, KHTH."]);
        lines.ShouldContain("Bắc Ninh, ngày 05 tháng 12 năm 2026");
        lines.ShouldContain("Kết quả triển khai Phong trào \"Bình dân học vụ số\" ngành Y tế Bắc Ninh năm 2026");
    }

    [Fact]
    public void Headings_are_numbered_lists_are_punctuated_and_the_last_words_close()
    {
        var lines = Lines("don-vi");
        lines.Where(l => l.StartsWith("1. ", StringComparison.Ordinal) || l.StartsWith("2. ", StringComparison.Ordinal) || l.StartsWith("3. ", StringComparison.Ordinal))
            .ShouldBe(["1. Nội dung chỉ đạo chính", "1. Số liệu chỉ tiêu", "2. Đánh giá kết quả", "1. Mô hình hay, gương điển hình", "1. Khó khăn, vướng mắc theo chủ đề",
                "1. Nhiệm vụ trọng tâm kỳ tới", "2. Đề xuất, kiến nghị với Sở", "3. Tệp kèm theo"]);
        lines.ShouldContain("III. TUYÊN TRUYỀN, TẬP HUẤN, HỖ TRỢ NGƯỜI DÂN");
        lines.ShouldContain("- Tin, bài, phát thanh, tờ rơi đã làm: 1.250;");
        lines.ShouldContain("- Buổi ra quân hỗ trợ người dân: không nêu;"); // not “không có”: nobody said so
        lines.ShouldContain("- Ngày kiểm tra nội bộ: 05/06/2026."); // the last of its list
        lines.ShouldContain("- Nhân viên y tế thôn bản lớn tuổi, ngại dùng điện thoại thông minh.");
        lines[lines.IndexOf("Nơi nhận:") - 1].ShouldEndWith("Kính báo cáo./.");
        string.Concat(lines).ShouldNotContain(";;");
    }

    [Fact]
    public void A_table_that_somebody_filled_has_a_heading_and_one_that_nobody_filled_says_nothing()
    {
        var lines = Lines("don-vi-bang");
        lines.ShouldContain("1. Danh mục văn bản đã ban hành");
        lines.ShouldContain("2. Nội dung chỉ đạo chính");
        lines.ShouldContain("1. Tập huấn theo hình thức");
        lines.ShouldContain("Thông báo lịch trực hướng dẫn người dân");
        string.Concat(lines).ShouldNotContain("Bảng không ai điền");
    }

    [Fact]
    public void A_form_numbered_1_2_3_has_no_capitals_and_lettered_points()
    {
        var lines = Lines("ha-giang-quy");
        lines.ShouldContain("1. Khảo sát tiếp cận, sử dụng dịch vụ y tế số");
        lines.ShouldContain("a) Phản hồi chính của người bệnh");
        lines.ShouldContain("b) Đánh giá kết quả");
        lines[lines.IndexOf("3. Khó khăn, vướng mắc") + 1].ShouldBe("Không nêu.");
    }

    [Fact]
    public void Annexes_are_Roman_from_two_on_and_leave_number_and_day_blank()
    {
        var lines = Lines("so");
        lines.ShouldContain("Phụ lục I");
        lines.ShouldContain("Phụ lục II");
        lines.Count(l => l.Replace('\u00A0', '_') == "(Kèm theo Báo cáo số______/BC-SYT ngày______tháng______năm______của Sở Y tế)").ShouldBe(2);
        lines.ShouldContain(l => l.StartsWith("Kèm theo báo cáo: Phụ lục I, ", StringComparison.Ordinal));
        Lines("ke-hoach").ShouldContain("Phụ lục");
        using var word = Open("so");
        var sections = word.MainDocumentPart!.Document.Descendants<SectionProperties>().ToList();
        sections[^1].GetFirstChild<PageSize>()!.Orient!.Value.ShouldBe(PageOrientationValues.Landscape);
        sections.ShouldAllBe(s => s.GetFirstChild<TitlePage>() != null);
        word.MainDocumentPart.Document.Descendants<TableHeader>().Count().ShouldBe(3);
    }

    [Fact]
    public void Reports_that_were_sent_back_are_said_in_the_departments_document()
    {
        var report = Golden.Report("so");
        var document = ReportDocument.Of(report with { Content = report.Content with { Sections = [.. report.Content.Sections.Select(s => s with { Fields = [.. s.Fields.Select(f => f.Receipts is { } r ? f with { Receipts = r with { Returned = 1, Units = [r.Units[0] with { Returned = true }, .. r.Units.Skip(1)] } } : f)] })] } }, Golden.Asked);
        document.Body.OfType<DocumentBlock.Paragraph>().ShouldContain(p => p.Text.EndsWith("1 báo cáo đã được trả lại và chưa nộp lại.", StringComparison.Ordinal));
        document.Annexes[0].Blocks.OfType<DocumentBlock.Table>().Single().Content.Rows[0][2].Text.ShouldBe("Đúng hạn, đã trả lại");
    }

    private static List<string> Lines(string name)
    {
        using var word = Open(name);
        return [.. word.MainDocumentPart!.Document.Descendants<Paragraph>().Select(p => p.InnerText.Replace("-\u00A0", "- ", StringComparison.Ordinal)).Where(t => t.Length > 0)];
    }

    private static WordprocessingDocument Open(string name) => WordprocessingDocument.Open(new MemoryStream(DocxFile.Write(Golden.Document(name))), false);
}
