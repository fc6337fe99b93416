using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>Pages filled from the top down. A new section begins a page of its own and counts from 1 again.</summary>
internal sealed class PdfFlow
{
    private readonly List<PdfPage> pages = [];
    private bool landscape;

    public PdfFonts Fonts { get; } = new();

    public IReadOnlyList<PdfPage> Pages => pages;

    public PdfPage Page => pages[^1];

    /// <summary>Where the next line begins.</summary>
    public double Y { get; set; }

    public double Room => Page.End - Y;

    public void Section(bool landscape)
    {
        this.landscape = landscape;
        Begin(1);
    }

    public void NewPage() => Begin(Page.Number + 1);

    /// <summary>Takes a new page unless so much room is left, or the page is empty anyway.</summary>
    public void Need(double height)
    {
        if (Room < height && Y > PageForm.Top) NewPage();
    }

    /// <summary>A text over the whole width, broken into lines.</summary>
    public void Text(string text, FontFace face, double size, double indent = 0, Fill fill = Fill.Left, double after = 0)
    {
        var lines = TextLines.Of(text, face, size, Page.TextWidth, indent);
        for (var i = 0; i < lines.Count; i++)
        {
            Need(size * FontFace.Line);
            var first = i == 0 ? indent : 0;
            if (fill == Fill.Centre) Page.Centred(lines[i], face, size, PageForm.Left, Page.TextWidth, Y);
            else Page.Text(lines[i], face, size, PageForm.Left + first, Y, fill == Fill.Both && i < lines.Count - 1 ? Page.TextWidth - first : null);
            Y += size * FontFace.Line;
        }
        Y += after;
    }

    private void Begin(int number)
    {
        pages.Add(new PdfPage(Fonts, landscape, number));
        Y = PageForm.Top;
        if (number > 1) Page.Centred($"{number}", FontFace.Regular, PageForm.PageNumber, PageForm.Left, Page.TextWidth, PageForm.HeaderTop);
    }
}

internal enum Fill { Left, Both, Centre }
