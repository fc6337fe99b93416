using CamTay.Platform.Documents.Fonts;

namespace CamTay.Platform.Documents.Pdf;

/// <summary>What stands around the body: the head with issuer and motto, title, addressees; recipients and signature; the proof.</summary>
internal sealed class PdfFrame(PdfFlow flow, OfficialDocument document)
{
    public void Head()
    {
        var page = flow.Page;
        var (left, right) = (page.TextWidth * PageForm.HeadShare, page.TextWidth * (1 - PageForm.HeadShare));
        var second = PageForm.Left + left;
        var y = flow.Y;
        if (document.Superior is { } superior) y = Lines(DocumentText.Upper(superior), FontFace.Regular, PageForm.Superior, PageForm.Left, left, y);
        var issuer = DocumentText.Upper(document.Issuer);
        y = Lines(issuer, FontFace.Bold, PageForm.Superior, PageForm.Left, left, y);
        Rule(FontFace.Bold.Width(LastLine(issuer, FontFace.Bold, PageForm.Superior, left), PageForm.Superior) * PageForm.ShortRule, PageForm.Left, left, y);
        var other = Lines(Wording.Nation, FontFace.Bold, PageForm.Nation, second, right, flow.Y);
        other = Lines(Wording.Motto, FontFace.Bold, PageForm.Motto, second, right, other);
        Rule(FontFace.Bold.Width(Wording.Motto, PageForm.Motto), second, right, other);
        var third = Math.Max(y, other) + 8;
        y = Lines(Wording.NumberLine(document.Number, document.Symbol), FontFace.Regular, PageForm.Number, PageForm.Left, left, third);
        if (document.Kind is null) y = Lines("V/v " + DocumentText.Clean(document.Subject), FontFace.Regular, PageForm.Superior, PageForm.Left, left, y + 6);
        other = Lines(Wording.PlaceAndDate(document.Place, document.Day, document.Year), FontFace.Italic, PageForm.Date, second, right, third);
        flow.Y = Math.Max(y, other) + 14;
    }

    public void Title()
    {
        if (document.Kind is not { } kind) return;
        flow.Text(DocumentText.Upper(kind), FontFace.Bold, PageForm.Kind, fill: Fill.Centre);
        var subject = DocumentText.Clean(document.Subject);
        flow.Text(subject, FontFace.Bold, PageForm.Kind, fill: Fill.Centre);
        Rule(FontFace.Bold.Width(LastLine(subject, FontFace.Bold, PageForm.Kind, flow.Page.TextWidth), PageForm.Kind) * PageForm.ShortRule, PageForm.Left, flow.Page.TextWidth, flow.Y);
        flow.Y += 12;
    }

    public void Addressees()
    {
        var lines = Wording.Addressees(document.Addressees);
        if (lines.Count == 1) flow.Text(lines[0], FontFace.Regular, PageForm.Body, fill: Fill.Centre);
        else foreach (var line in lines) flow.Text(line, FontFace.Regular, PageForm.Body, indent: flow.Page.TextWidth * (line[0] == '-' ? 0.3 : 0.2));
        if (lines.Count > 0) flow.Y += 10;
    }

    /// <summary>Room for recipients, signature and proof, which stay together.</summary>
    public double SignatureHeight => Math.Max(Recipients().Count * PageForm.Recipients * FontFace.Line + 20, 130) + 18 + (document.Proof is null ? 0 : PageForm.QrSide + 4);

    /// <summary>Recipients at the left, level with the position at the right; the block stays whole.</summary>
    public void Signature()
    {
        var left = flow.Page.TextWidth * (1 - PageForm.SignShare);
        var (second, right) = (PageForm.Left + left, flow.Page.TextWidth - left);
        var recipients = Recipients();
        flow.Y += 8;
        flow.Need(SignatureHeight - 8);
        var y = flow.Y;
        var other = y;
        if (document.Signature.Authority is { } authority) other = Lines(DocumentText.Upper(authority), FontFace.Bold, PageForm.Body, second, right, other);
        other = Lines(DocumentText.Upper(document.Signature.Position), FontFace.Bold, PageForm.Body, second, right, other) + 68;
        if (document.Signature.Name is { } name) other = Lines(DocumentText.Clean(name), FontFace.Bold, PageForm.Body, second, right, other);
        flow.Page.Text("Nơi nhận:", FontFace.BoldItalic, PageForm.RecipientsTitle, PageForm.Left, y);
        y += PageForm.RecipientsTitle * FontFace.Line;
        foreach (var line in recipients)
        {
            flow.Page.Text(line, FontFace.Regular, PageForm.Recipients, PageForm.Left, y);
            y += PageForm.Recipients * FontFace.Line;
        }
        flow.Y = Math.Max(y, other) + 10;
    }

    public void Proof()
    {
        if (document.Proof is not { } proof) return;
        var qr = new QrPicture(proof.Coded);
        var width = flow.Page.TextWidth - PageForm.QrSide - 8;
        var lines = proof.Lines.Append(proof.Address).SelectMany(l => TextLines.Of(DocumentText.Clean(l), FontFace.Regular, PageForm.Proof, width)).ToList();
        flow.Need(Math.Max(PageForm.QrSide, lines.Count * PageForm.Proof * FontFace.Line) + 4);
        var square = PageForm.QrSide / qr.Size;
        for (var row = 0; row < qr.Size; row++)
            for (var column = 0; column < qr.Size; column++)
                if (qr.Dark(row, column)) flow.Page.Filled(PageForm.Left + column * square, flow.Y + row * square, square + 0.02, square + 0.02);
        for (var i = 0; i < lines.Count; i++)
            flow.Page.Text(lines[i], FontFace.Regular, PageForm.Proof, PageForm.Left + PageForm.QrSide + 8, flow.Y + 6 + i * PageForm.Proof * FontFace.Line);
        flow.Y += PageForm.QrSide;
    }

    private List<string> Recipients() => [.. Wording.Recipients(document.Recipients, document.Archive)
        .SelectMany(r => TextLines.Of(r, FontFace.Regular, PageForm.Recipients, flow.Page.TextWidth * (1 - PageForm.SignShare) - 6))];

    private double Lines(string text, FontFace face, double size, double left, double width, double top)
    {
        foreach (var line in TextLines.Of(text, face, size, width))
        {
            flow.Page.Centred(line, face, size, left, width, top);
            top += size * FontFace.Line;
        }
        return top;
    }

    private void Rule(double length, double left, double width, double y)
    {
        var from = left + (width - length) / 2;
        flow.Page.Rule(from, y + 1.5, from + length, y + 1.5);
    }

    private static string LastLine(string text, FontFace face, double size, double width) => TextLines.Of(text, face, size, width)[^1];
}
