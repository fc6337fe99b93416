using CamTay.Platform.Documents.Fonts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamTay.Platform.Documents.Docx;

/// <summary>The document as a .docx that the office goes on working with: the same document gives the same bytes.</summary>
public static class DocxFile
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(OfficialDocument document)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            word.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>(DocxParts.Styles).Styles = DocxParts.StyleSheet();
            main.AddNewPart<HeaderPart>(DocxParts.Header).Header = DocxParts.PageNumber();
            main.AddNewPart<DocumentSettingsPart>(DocxParts.Settings).Settings = new Settings(new Compatibility(
                new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            if (document.Proof is { } proof)
            {
                using var picture = new MemoryStream(new QrPicture(proof.Coded).Bmp());
                main.AddImagePart(ImagePartType.Bmp, DocxParts.Qr).FeedData(picture);
            }
            main.Document = new Document(Body(document));
        }
        file.Position = 0;
        return FixedZip.Rewrite(file);
    }

    private static Body Body(OfficialDocument d)
    {
        var body = new Body(DocxFrame.Head(d));
        body.Append(DocxFrame.Title(d));
        foreach (var line in Wording.Bases(d.Bases))
            body.Append(DocxText.Of(line, PageForm.Body, FontFace.Italic, JustificationValues.Both, PageForm.Indent, after: PageForm.Between));
        var blocks = Wording.Closed(d.Body);
        body.Append(blocks.SelectMany((b, n) => Block(b, landscape: false, last: n == blocks.Count - 1))); // a signature never stands on a page alone
        body.Append(DocxFrame.Closing(d, DocxParts.Qr));
        var landscape = false;
        for (var i = 0; i < d.Annexes.Count; i++)
        {
            body.Append(DocxText.Nothing(DocxParts.Section(landscape)));
            landscape = d.Annexes[i].Landscape;
            body.Append(Annex(d, i));
        }
        if (d.Annexes.Count == 0) body.Append(DocxText.Nothing());
        body.Append(DocxParts.Section(landscape));
        return body;
    }

    private static IEnumerable<OpenXmlElement> Annex(OfficialDocument d, int index)
    {
        var annex = d.Annexes[index];
        yield return DocxText.Of(Wording.Annex(index, d.Annexes.Count), PageForm.Body, FontFace.Bold, JustificationValues.Center);
        yield return DocxText.Of(DocumentText.Upper(annex.Title), PageForm.Body, FontFace.Bold, JustificationValues.Center);
        yield return DocxText.Of(Wording.AnnexOf(d), PageForm.Body, FontFace.Italic, JustificationValues.Center, after: 10);
        foreach (var element in Wording.Listed(annex.Blocks).SelectMany(b => Block(b, annex.Landscape))) yield return element;
    }

    private static IEnumerable<OpenXmlElement> Block(DocumentBlock block, bool landscape, bool last = false) => block switch
    {
        DocumentBlock.Heading h =>
        [
            DocxText.Of(h.Level == 1 ? DocumentText.Upper(h.Text) : DocumentText.Clean(h.Text), PageForm.Body, FontFace.Of(h.Level < 3, false),
                JustificationValues.Both, PageForm.Indent, after: PageForm.Between, style: $"Heading{Math.Clamp(h.Level, 1, 3)}", keepNext: true),
        ],
        DocumentBlock.Paragraph p => [DocxText.Of(DocumentText.Clean(p.Text), PageForm.Body, FontFace.Of(false, p.Italic), JustificationValues.Both, PageForm.Indent, after: PageForm.Between, keepNext: last || p.Text.EndsWith(':'))],
        DocumentBlock.Item i => [DocxText.Of(Wording.Dash + DocumentText.Clean(i.Text), PageForm.Body, FontFace.Regular, JustificationValues.Both, PageForm.Indent, after: PageForm.Between, keepNext: last)],
        DocumentBlock.Table t => DocxTable.Of(t.Content, (landscape ? PageForm.Height : PageForm.Width) - PageForm.Left - PageForm.Right),
        _ => [],
    };
}
