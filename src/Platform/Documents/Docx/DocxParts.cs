using CamTay.Platform.Documents.Fonts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamTay.Platform.Documents.Docx;

/// <summary>The parts that every .docx of ours shares: styles, the page number in the top margin, the form of a section.</summary>
internal static class DocxParts
{
    public const string Header = "rIdHeader", Styles = "rIdStyles", Settings = "rIdSettings", Qr = "rIdQr";

    public static Styles StyleSheet() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
                new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading(1), Heading(2), Heading(3));

    public static Header PageNumber()
    {
        var paragraph = DocxText.Of("", PageForm.PageNumber, FontFace.Regular, JustificationValues.Center);
        paragraph.Append(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            DocxText.Run("2", PageForm.PageNumber, FontFace.Regular),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        return new Header(paragraph);
    }

    /// <summary>A4 with the margins of the form; pages count from 1, the first shows no number.</summary>
    public static SectionProperties Section(bool landscape) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = Header },
        new SectionType { Val = SectionMarkValues.NextPage },
        landscape
            ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 560, Footer = 560, Gutter = 0 },
        new PageNumberType { Start = 1 },
        new TitlePage());

    private static Style Heading(int level) => new(
        new StyleName { Val = $"heading {level}" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = level - 1 }),
        level < 3 ? new StyleRunProperties(new Bold()) : new StyleRunProperties())
    { Type = StyleValues.Paragraph, StyleId = $"Heading{level}" };
}
