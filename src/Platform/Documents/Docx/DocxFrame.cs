using CamTay.Platform.Documents.Fonts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static DocumentFormat.OpenXml.Wordprocessing.JustificationValues;

namespace CamTay.Platform.Documents.Docx;

/// <summary>What stands around the body of a .docx: head, title, addressees; recipients and signature; the proof.</summary>
internal static class DocxFrame
{
    private const double Width = PageForm.Width - PageForm.Left - PageForm.Right;

    public static Table Head(OfficialDocument d)
    {
        var (left, right) = (Width * PageForm.HeadShare, Width * (1 - PageForm.HeadShare));
        var issuer = DocumentText.Upper(d.Issuer);
        List<OpenXmlElement> first = [];
        if (d.Superior is { } superior) first.Add(DocxText.Of(DocumentText.Upper(superior), PageForm.Superior, FontFace.Regular, Center));
        first.Add(DocxText.Of(issuer, PageForm.Superior, FontFace.Bold, Center));
        first.Add(DocxText.Rule(Short(issuer, PageForm.Superior, left), left, 8));
        List<OpenXmlElement> third = [DocxText.Of(Wording.NumberLine(d.Number, d.Symbol), PageForm.Number, FontFace.Regular, Center)];
        if (d.Kind is null) third.Add(DocxText.Of("V/v " + DocumentText.Clean(d.Subject), PageForm.Superior, FontFace.Regular, Center, before: 6));
        var table = DocxTable.Columns((left, first), (right,
        [
            DocxText.Of(Wording.Nation, PageForm.Nation, FontFace.Bold, Center),
            DocxText.Of(Wording.Motto, PageForm.Motto, FontFace.Bold, Center),
            DocxText.Rule(FontFace.Bold.Width(Wording.Motto, PageForm.Motto), right, 8),
        ]));
        // The line of place and date is level with the number, however high the names above are.
        table.Append(DocxTable.Columns((left, third), (right,
            [DocxText.Of(Wording.PlaceAndDate(d.Place, d.Day, d.Year), PageForm.Date, FontFace.Italic, Center)])).GetFirstChild<TableRow>()!.CloneNode(true));
        return table;
    }

    public static IEnumerable<OpenXmlElement> Title(OfficialDocument d)
    {
        yield return DocxText.Of("", 8, FontFace.Regular, Center);
        if (d.Kind is { } kind)
        {
            var subject = DocumentText.Clean(d.Subject);
            yield return DocxText.Of(DocumentText.Upper(kind), PageForm.Kind, FontFace.Bold, Center);
            yield return DocxText.Of(subject, PageForm.Kind, FontFace.Bold, Center);
            yield return DocxText.Rule(Short(subject, PageForm.Kind, Width), Width, 10);
        }
        var lines = Wording.Addressees(d.Addressees);
        foreach (var line in lines)
            yield return lines.Count == 1
                ? DocxText.Of(line, PageForm.Body, FontFace.Regular, Center, after: 10)
                : DocxText.Of(line, PageForm.Body, FontFace.Regular, Left, indent: Width * (line[0] == '-' ? 0.3 : 0.2), after: line == lines[^1] ? 10 : 0);
    }

    /// <summary>Recipients, signature and proof, in one row that no page divides: office programs part two tables in spite of “keep with next”.</summary>
    public static Table Closing(OfficialDocument d, string picture) => DocxTable.Columns((Width, [.. Signature(d), .. Proof(d, picture), DocxText.Nothing()]));

    private static IEnumerable<OpenXmlElement> Signature(OfficialDocument d)
    {
        var left = Width * (1 - PageForm.SignShare);
        List<OpenXmlElement> recipients = [DocxText.Of("Nơi nhận:", PageForm.RecipientsTitle, FontFace.BoldItalic, Left)];
        recipients.AddRange(Wording.Recipients(d.Recipients, d.Archive).Select(r => DocxText.Of(r, PageForm.Recipients, FontFace.Regular, Left)));
        List<OpenXmlElement> sign = [];
        if (d.Signature.Authority is { } authority) sign.Add(DocxText.Of(DocumentText.Upper(authority), PageForm.Body, FontFace.Bold, Center));
        sign.Add(DocxText.Of(DocumentText.Upper(d.Signature.Position), PageForm.Body, FontFace.Bold, Center, after: 68));
        sign.Add(DocxText.Of(DocumentText.Clean(d.Signature.Name), PageForm.Body, FontFace.Bold, Center));
        yield return DocxText.Of("", 8, FontFace.Regular, Left);
        yield return DocxTable.Columns((left, recipients), (Width - left, sign));
    }

    private static IEnumerable<OpenXmlElement> Proof(OfficialDocument d, string picture)
    {
        if (d.Proof is not { } proof) yield break;
        yield return DocxText.Of("", 8, FontFace.Regular, Left);
        var column = PageForm.QrSide + 8;
        var lines = proof.Lines.Append(proof.Address).Select(l => (OpenXmlElement)DocxText.Of(DocumentText.Clean(l), PageForm.Proof, FontFace.Regular, Left));
        yield return DocxTable.Columns((column, [new Paragraph(new Run(DocxPicture.Of(picture, PageForm.QrSide, DocumentText.Clean(proof.Address))))]), (Width - column, [.. lines]));
    }

    private static double Short(string text, double size, double width) =>
        FontFace.Bold.Width(Pdf.TextLines.Of(text, FontFace.Bold, size, width)[^1], size) * PageForm.ShortRule;
}
