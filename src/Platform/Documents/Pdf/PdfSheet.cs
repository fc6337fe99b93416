using System.Globalization;
using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>One landscape A4 page on which each thing has its own place, for what hangs on a wall; and files that travel inside it. The same content gives the same bytes.</summary>
/// <param name="day">Day of issue, in the file's own information.</param>
public sealed class PdfSheet(string title, string author, DateOnly day)
{
    private readonly List<(string Name, string Type, string About, byte[] Content)> files = [];
    private readonly PdfFlow flow = Landscape();

    public double Width => flow.Page.Width;

    public double Height => flow.Page.Height;

    /// <summary>A centred text between two sides, smaller where it would take more lines than it may.</summary>
    /// <returns>Where the next line begins.</returns>
    public double Centred(string text, double size, double left, double width, double top, int lines = 1, bool bold = false, bool italic = false)
    {
        var face = FontFace.Of(bold, italic);
        var clean = DocumentText.Clean(text);
        var broken = TextLines.Of(clean, face, size, width);
        while (broken.Count > lines && size > 8) broken = TextLines.Of(clean, face, size -= 0.5, width);
        foreach (var line in broken)
        {
            flow.Page.Centred(line, face, size, left, width, top);
            top += size * FontFace.Line;
        }
        return top;
    }

    /// <summary>A text from the left, as many lines as it takes.</summary>
    /// <returns>Where the next line begins.</returns>
    public double Text(string text, double size, double left, double width, double top, bool bold = false)
    {
        var face = FontFace.Of(bold, false);
        foreach (var line in TextLines.Of(DocumentText.Clean(text), face, size, width))
        {
            flow.Page.Text(line, face, size, left, top);
            top += size * FontFace.Line;
        }
        return top;
    }

    public void Rule(double left, double top, double right, double thick = 0.6) => flow.Page.Rule(left, top, right, top, thick);

    public void Box(double left, double top, double right, double bottom, double thick = 0.6)
    {
        flow.Page.Rule(left - thick / 2, top, right + thick / 2, top, thick);
        flow.Page.Rule(left - thick / 2, bottom, right + thick / 2, bottom, thick);
        flow.Page.Rule(left, top, left, bottom, thick);
        flow.Page.Rule(right, top, right, bottom, thick);
    }

    public void Qr(string address, double left, double top, double side)
    {
        var qr = new QrPicture(address);
        var square = side / qr.Size;
        for (var row = 0; row < qr.Size; row++)
            for (var column = 0; column < qr.Size; column++)
                if (qr.Dark(row, column)) flow.Page.Filled(left + column * square, top + row * square, square + 0.02, square + 0.02);
    }

    /// <summary>A file that a reader can save from the document (PDF 32000-1, 7.11.4). <paramref name="name"/>: plain letters.</summary>
    public void Attach(string name, string type, string about, byte[] content) => files.Add((name, type, about, content));

    public byte[] File()
    {
        var objects = new PdfObjects();
        var (catalog, tree) = (objects.Reserve(), objects.Reserve());
        var fonts = objects.Add(flow.Fonts.Write(objects));
        var content = objects.AddStream("", flow.Page.Content);
        var page = objects.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfObjects.Number(Width)} {PdfObjects.Number(Height)}]/Resources<</Font {fonts} 0 R>>/Contents {content} 0 R>>");
        objects.Fill(tree, $"<</Type/Pages/Count 1/Kids[{page} 0 R]>>");
        var inside = files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (Name: PdfObjects.Text(f.Name), Place: Embedded(objects, f.Name, f.Type, f.About, f.Content))).ToList();
        var names = inside.Count == 0 ? "" : $"/Names<</EmbeddedFiles<</Names[{string.Join(' ', inside.Select(f => $"{f.Name} {f.Place} 0 R"))}]>>>>/AF[{string.Join(' ', inside.Select(f => $"{f.Place} 0 R"))}]";
        objects.Fill(catalog, $"<</Type/Catalog/Pages {tree} 0 R/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>{names}>>");
        var made = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return objects.File(catalog, objects.Add($"<</Title {PdfObjects.Text(DocumentText.Clean(title))}/Author {PdfObjects.Text(DocumentText.Clean(author))}/Producer(Cam Tay)/CreationDate(D:{made}000000+07'00')>>"));
    }

    private static int Embedded(PdfObjects objects, string name, string type, string about, byte[] content)
    {
        // The standard's own checksum of an embedded file is MD5; readers leave it out as well as they check it, so it is left out.
        var file = objects.AddStream($"/Type/EmbeddedFile/Subtype/{type.Replace("/", "#2F", StringComparison.Ordinal)}/Params<</Size {content.Length}>>", content);
        return objects.Add($"<</Type/Filespec/F({name})/UF {PdfObjects.Text(name)}/Desc {PdfObjects.Text(DocumentText.Clean(about))}/AFRelationship/Source/EF<</F {file} 0 R/UF {file} 0 R>>>>");
    }

    private static PdfFlow Landscape()
    {
        var flow = new PdfFlow();
        flow.Section(landscape: true);
        return flow;
    }
}
