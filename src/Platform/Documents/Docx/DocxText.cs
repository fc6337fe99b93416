using System.Globalization;
using CamTay.Platform.Documents.Fonts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamTay.Platform.Documents.Docx;

/// <summary>Paragraphs of a .docx. Lengths come in points and are written in twentieths of a point, letters in half points.</summary>
internal static class DocxText
{
    public static Paragraph Of(string text, double size, FontFace face, JustificationValues side, double indent = 0, double before = 0, double after = 0, string? style = null, bool keepNext = false)
    {
        var properties = new ParagraphProperties();
        if (style is not null) properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (keepNext) properties.KeepNext = new KeepNext();
        properties.SpacingBetweenLines = new SpacingBetweenLines { Before = Twips(before), After = Twips(after), Line = "240", LineRule = LineSpacingRuleValues.Auto };
        if (indent > 0) properties.Indentation = new Indentation { FirstLine = Twips(indent) };
        properties.Justification = new Justification { Val = side };
        properties.Append(new ParagraphMarkRunProperties(new FontSize { Val = Half(size) }, new FontSizeComplexScript { Val = Half(size) })); // an empty line is as high as a written one
        return new Paragraph(properties, Run(text, size, face));
    }

    public static Run Run(string text, double size, FontFace face)
    {
        var properties = new RunProperties();
        if (face == FontFace.Bold || face == FontFace.BoldItalic) properties.Bold = new Bold();
        if (face.Slanted) properties.Italic = new Italic();
        properties.FontSize = new FontSize { Val = Half(size) };
        properties.FontSizeComplexScript = new FontSizeComplexScript { Val = Half(size) };
        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A line drawn in the middle of a column: the upper border of a paragraph without height, narrowed from both sides.</summary>
    public static Paragraph Rule(double length, double width, double after)
    {
        var narrow = Twips(Math.Max(0, (width - length) / 2));
        return new Paragraph(new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 5, Space = 0, Color = "000000" }),
            new SpacingBetweenLines { Before = "20", After = Twips(after), Line = "20", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = narrow, Right = narrow }));
    }

    /// <summary>A paragraph that takes no room, where the form asks for one.</summary>
    public static Paragraph Nothing(SectionProperties? section = null)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact });
        if (section is not null) properties.Append(section);
        return new Paragraph(properties);
    }

    public static string Twips(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    private static string Half(double points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);
}
