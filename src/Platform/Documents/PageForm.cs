namespace CamTay.Platform.Documents;

/// <summary>The page of Nghị định 30/2020, annex I: A4, margins 20, 20, 30, 15 mm, sizes of letters. Lengths in points.</summary>
internal static class PageForm
{
    public const double Width = 595.3, Height = 841.9;
    public const double Top = 56.7, Bottom = 56.7, Left = 85.05, Right = 42.55;
    public const double HeaderTop = 28;

    public const double Nation = 12, Motto = 13, Superior = 12, Number = 13, Date = 13, Kind = 14, Body = 14,
        RecipientsTitle = 12, Recipients = 11, Table = 12, Proof = 8, PageNumber = 13;

    /// <summary>First line of a paragraph: 1 cm. Between paragraphs: 6 pt.</summary>
    public const double Indent = 28.35, Between = 6;

    /// <summary>Share of the left one of the two columns at the head.</summary>
    public const double HeadShare = 0.4, SignShare = 0.5;

    /// <summary>Rule below issuer and subject: between a third and a half of the text.</summary>
    public const double ShortRule = 0.4;

    public const double QrSide = 72;
}
