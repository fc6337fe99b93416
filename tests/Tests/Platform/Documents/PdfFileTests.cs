using System.Security.Cryptography;
using System.Text;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Fonts;
using CamTay.Platform.Documents.Pdf;
using CamTay.Tests.Reporting;

namespace CamTay.Tests.Platform.Documents;

/// <summary>The .pdf of an administrative document, written without any library.</summary>
public sealed class PdfFileTests
{
    /// <summary>A changed hash means that every frozen document would be rendered differently: change it only on purpose.</summary>
    [Fact]
    public void The_same_document_gives_the_same_bytes_for_ever()
    {
        var file = PdfFile.Write(Sample.Report());
        PdfFile.Write(Sample.Report()).ShouldBe(file);
        Convert.ToHexStringLower(SHA256.HashData(file)).ShouldBe(Golden.Sum("sample.pdf"));
    }

    [Fact]
    public void Every_place_in_the_cross_reference_leads_to_its_object()
    {
        var text = Encoding.Latin1.GetString(PdfFile.Write(Sample.Report()));
        var table = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        var lines = text[table..].Split('\n');
        lines[0].ShouldBe("xref");
        for (var i = 1; lines[i + 2].EndsWith(" n ", StringComparison.Ordinal); i++)
            text[int.Parse(lines[i + 2][..10], System.Globalization.CultureInfo.InvariantCulture)..].ShouldStartWith($"{i} 0 obj");
    }

    [Fact]
    public void Every_Vietnamese_letter_has_a_glyph_in_each_face()
    {
        const string letters = "aáàảãạăắằẳẵặâấầẩẫậđeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ“”–…₫";
        foreach (var face in new[] { FontFace.Regular, FontFace.Bold, FontFace.Italic, FontFace.BoldItalic })
            foreach (var rune in (letters + letters.ToUpperInvariant()).EnumerateRunes())
                face.Glyph(rune.Value).ShouldNotBe((ushort)0, $"{rune} in {face.Name}");
    }

    [Fact]
    public void Lines_never_grow_wider_than_their_column()
    {
        var text = string.Join(' ', Sample.Hostile.Select(DocumentText.Clean));
        TextLines.Of(text, FontFace.Regular, 14, 200, 28).ShouldAllBe(line => FontFace.Regular.Width(line, 14) <= 200);
    }

    [Fact]
    public void A_row_that_is_higher_than_a_page_goes_on_to_the_next_and_ends()
    {
        var table = new DocumentTable("Dài", [new("Một"), new("Hai")], [[string.Join(' ', Enumerable.Repeat("dài lắm", 3000)), "ngắn"], ["sau", "cùng"]]);
        PdfFile.Write(Sample.Report() with { Body = [new DocumentBlock.Table(table)], Annexes = [] }).Length.ShouldBeGreaterThan(10000);
    }
}
