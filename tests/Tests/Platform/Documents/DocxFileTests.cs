using System.Security.Cryptography;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Docx;
using CamTay.Tests.Reporting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamTay.Tests.Platform.Documents;

/// <summary>The .docx of an administrative document.</summary>
public sealed class DocxFileTests
{
    private static readonly byte[] File = DocxFile.Write(Sample.Report());

    /// <summary>A changed hash means that every frozen document would be rendered differently: change it only on purpose.</summary>
    [Fact]
    public void The_same_document_gives_the_same_bytes_for_ever()
    {
        DocxFile.Write(Sample.Report()).ShouldBe(File);
        Convert.ToHexStringLower(SHA256.HashData(File)).ShouldBe(Golden.Sum("sample.docx"));
    }

    [Fact]
    public void It_follows_the_schema_of_its_format()
    {
        using var word = Open();
        new OpenXmlValidator().Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_decree_and_a_number_from_the_second_page_on()
    {
        using var word = Open();
        var sections = word.MainDocumentPart!.Document.Descendants<SectionProperties>().ToList();
        sections.Count.ShouldBe(3);
        var (size, margin) = (sections[0].GetFirstChild<PageSize>()!, sections[0].GetFirstChild<PageMargin>()!);
        (size.Width!.Value, size.Height!.Value).ShouldBe((11906u, 16838u));
        (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value).ShouldBe((1134, 1134, 1701u, 851u));
        sections.ShouldAllBe(s => s.GetFirstChild<TitlePage>() != null && s.GetFirstChild<PageNumberType>()!.Start!.Value == 1);
        sections[1].GetFirstChild<PageSize>()!.Orient!.Value.ShouldBe(PageOrientationValues.Landscape);
        word.MainDocumentPart.HeaderParts.Single().Header.InnerText.ShouldContain("PAGE");
    }

    [Fact]
    public void Every_block_stands_where_the_decree_wants_it()
    {
        using var word = Open();
        var lines = word.MainDocumentPart!.Document.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0).ToList();
        string[] order =
        [
            "UBND TỈNH BẮC NINH", "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/BC-SYT",
            "Bắc Ninh, ngày 05 tháng 02 năm 2026", "BÁO CÁO", "Kính gửi:", "- UBND tỉnh Bắc Ninh;", "- Sở Khoa học và Công nghệ.",
            "I. KẾT QUẢ", "Đề nghị cấp trên xem xét./.", "Nơi nhận:", "- Như trên;", "- Lưu: VT, KHTH.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn A",
            Sample.Address, "Phụ lục I", "KẾT QUẢ THEO ĐƠN VỊ", "Phụ lục II",
        ];
        order.Select(line => lines.IndexOf(line)).ShouldBe(order.Select(line => lines.IndexOf(line)).Order());
        order.ShouldAllBe(line => lines.Contains(line));
    }

    [Fact]
    public void Headers_of_tables_are_repeated_and_names_meant_to_harm_are_only_text()
    {
        using var word = Open();
        var document = word.MainDocumentPart!.Document;
        document.Descendants<TableHeader>().Count().ShouldBe(3);
        document.InnerText.ShouldContain("<w:br/> & \"ngoặc\" ]]>");
        document.InnerText.ShouldNotContain("\u202E");
        document.InnerText.ShouldContain("abc");
        document.InnerText.ShouldContain("\u1EBF"); // e, circumflex, acute: one letter
    }

    [Fact]
    public void A_letter_has_its_subject_under_the_number()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(DocxFile.Write(Sample.Report() with { Kind = null, Symbol = "SYT-NVY", Subject = "đôn đốc báo cáo" })), false);
        var lines = word.MainDocumentPart!.Document.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        lines[lines.IndexOf("Số: 05/SYT-NVY") + 1].ShouldBe("V/v đôn đốc báo cáo");
    }

    private static WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(File), false);
}
