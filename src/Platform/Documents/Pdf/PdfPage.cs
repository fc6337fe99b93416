using System.Globalization;
using System.Text;
using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>One page being drawn. Places are in points from the left and from the top.</summary>
internal sealed class PdfPage(PdfFonts fonts, bool landscape, int number)
{
    private readonly StringBuilder content = new();

    /// <summary>Within its section; the first shows no number.</summary>
    public int Number => number;

    public double Width => landscape ? PageForm.Height : PageForm.Width;

    public double Height => landscape ? PageForm.Width : PageForm.Height;

    public double TextWidth => Width - PageForm.Left - PageForm.Right;

    public double End => Height - PageForm.Bottom;

    public byte[] Content => Encoding.ASCII.GetBytes(content.ToString());

    /// <param name="stretch">Width that the line is to fill, its spaces growing; null: as wide as it is.</param>
    public void Text(string text, FontFace face, double size, double x, double top, double? stretch = null)
    {
        if (text.Length == 0) return;
        var (place, subset) = fonts.Of(face);
        var gaps = text.Count(c => c == ' ');
        var gap = stretch is { } wide && gaps > 0 ? (wide - face.Width(text, size)) / gaps / size * 1000 : 0;
        content.Append(CultureInfo.InvariantCulture, $"BT /F{place} {N(size)} Tf {N(x)} {N(Height - top - size * FontFace.Ascent)} Td [<");
        foreach (var rune in text.EnumerateRunes())
        {
            content.Append(subset.Use(rune).ToString("X4", CultureInfo.InvariantCulture));
            if (gap != 0 && rune.Value == ' ') content.Append('>').Append(N(-gap)).Append('<');
        }
        content.Append(">] TJ ET\n");
    }

    public void Centred(string text, FontFace face, double size, double left, double width, double top) =>
        Text(text, face, size, left + (width - face.Width(text, size)) / 2, top);

    public void Rule(double x1, double y1, double x2, double y2, double thick = 0.6) => content.Append(CultureInfo.InvariantCulture,
        $"{N(thick)} w {N(x1)} {N(Height - y1)} m {N(x2)} {N(Height - y2)} l S\n");

    public void Filled(double x, double top, double width, double height) => content.Append(CultureInfo.InvariantCulture,
        $"{N(x)} {N(Height - top - height)} {N(width)} {N(height)} re f\n");

    private static string N(double value) => PdfObjects.Number(value);
}
