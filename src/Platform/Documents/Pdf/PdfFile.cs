using System.Globalization;
using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>The document as a .pdf, written wholly here: the same document gives the same bytes on every machine and in every year.</summary>
public static class PdfFile
{
    public const string Type = "application/pdf";

    private const double Line = PageForm.Body * FontFace.Line;

    public static byte[] Write(OfficialDocument document)
    {
        var flow = new PdfFlow();
        var frame = new PdfFrame(flow, document);
        flow.Section(landscape: false);
        frame.Head();
        frame.Title();
        frame.Addressees();
        foreach (var line in Wording.Bases(document.Bases)) flow.Text(line, FontFace.Italic, PageForm.Body, PageForm.Indent, Fill.Both, PageForm.Between);
        var body = Wording.Closed(document.Body);
        Blocks(flow, [.. body.SkipLast(1)]);
        flow.Need(frame.SignatureHeight + 4 * Line); // a signature never stands on a page alone
        Blocks(flow, [.. body.TakeLast(1)]);
        frame.Signature();
        frame.Proof();
        for (var i = 0; i < document.Annexes.Count; i++) Annex(flow, document, i);
        return Assemble(flow, document);
    }

    private static void Annex(PdfFlow flow, OfficialDocument document, int index)
    {
        var annex = document.Annexes[index];
        flow.Section(annex.Landscape);
        flow.Text(Wording.Annex(index, document.Annexes.Count), FontFace.Bold, PageForm.Body, fill: Fill.Centre);
        flow.Text(DocumentText.Upper(annex.Title), FontFace.Bold, PageForm.Body, fill: Fill.Centre);
        flow.Text(Wording.AnnexOf(document), FontFace.Italic, PageForm.Body, fill: Fill.Centre, after: 10);
        Blocks(flow, Wording.Listed(annex.Blocks));
    }

    private static void Blocks(PdfFlow flow, IReadOnlyList<DocumentBlock> blocks)
    {
        for (var n = 0; n < blocks.Count; n++)
            switch (blocks[n])
            {
                case DocumentBlock.Heading h:
                    flow.Need(Together(blocks, n));
                    flow.Text(h.Level == 1 ? DocumentText.Upper(h.Text) : DocumentText.Clean(h.Text), FontFace.Of(h.Level < 3, false), PageForm.Body, PageForm.Indent, Fill.Both, PageForm.Between);
                    break;
                case DocumentBlock.Paragraph p:
                    if (p.Text.EndsWith(':')) flow.Need(3 * Line + PageForm.Between);
                    flow.Text(DocumentText.Clean(p.Text), FontFace.Of(false, p.Italic), PageForm.Body, PageForm.Indent, Fill.Both, PageForm.Between);
                    break;
                case DocumentBlock.Item i:
                    flow.Text(Wording.Dash + DocumentText.Clean(i.Text), FontFace.Regular, PageForm.Body, PageForm.Indent, Fill.Both, PageForm.Between);
                    break;
                case DocumentBlock.Table t:
                    new PdfTable(flow, t.Content).Draw();
                    break;
            }
    }

    // Headings that follow each other stay together, with two lines of what they head, or a table's header and first row.
    private static double Together(IReadOnlyList<DocumentBlock> blocks, int from)
    {
        var headings = blocks.Skip(from).TakeWhile(b => b is DocumentBlock.Heading).Count();
        return headings * (Line + PageForm.Between) + (blocks.ElementAtOrDefault(from + headings) is DocumentBlock.Table ? 7 : 2) * Line;
    }

    private static byte[] Assemble(PdfFlow flow, OfficialDocument document)
    {
        var objects = new PdfObjects();
        var (catalog, tree) = (objects.Reserve(), objects.Reserve());
        var fonts = objects.Add(flow.Fonts.Write(objects));
        var pages = flow.Pages.Select(page =>
        {
            var content = objects.AddStream("", page.Content);
            return objects.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfObjects.Number(page.Width)} {PdfObjects.Number(page.Height)}]"
                + $"/Resources<</Font {fonts} 0 R>>/Contents {content} 0 R>>");
        }).ToList();
        objects.Fill(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(p => $"{p} 0 R"))}]>>");
        objects.Fill(catalog, $"<</Type/Catalog/Pages {tree} 0 R/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>>>");
        var day = document.Day is { } d ? $"/CreationDate(D:{d.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000+07'00')" : "";
        var title = DocumentText.Clean($"{(document.Kind is { } kind ? DocumentText.Upper(kind) + " " : "")}{document.Subject}");
        return objects.File(catalog, objects.Add($"<</Title {PdfObjects.Text(title)}/Author {PdfObjects.Text(DocumentText.Clean(document.Issuer))}/Producer(Cam Tay){day}>>"));
    }
}
