namespace CamTay.Platform.Documents;

/// <summary>An administrative document in the form of Nghị định 30/2020/NĐ-CP, annex I. The same document always gives the same bytes, as .docx, .pdf and .xlsx.</summary>
public sealed record OfficialDocument
{
    /// <summary>The body above the issuer (box 2), or null.</summary>
    public string? Superior { get; init; }

    /// <summary>Who issues it (box 2).</summary>
    public required string Issuer { get; init; }

    /// <summary>Number of the document; null leaves room for the records clerk.</summary>
    public int? Number { get; init; }

    /// <summary>What stands behind the number: <c>BC-SYT</c>, for a letter <c>SYT-NVY</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>Place of issue: <c>Bắc Ninh</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Day of issue; null leaves day and month open.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Year of the line of place and date when <see cref="Day"/> is open.</summary>
    public int Year { get; init; }

    /// <summary>Type of a named document (box 5a): <c>Báo cáo</c>; null for a letter, whose subject then stands under the number (box 5b).</summary>
    public string? Kind { get; init; }

    public required string Subject { get; init; }

    /// <summary>Kính gửi (box 9a).</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Căn cứ: one legal base a line, without the closing sign.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public IReadOnlyList<DocumentBlock> Body { get; init; } = [];

    public required DocumentSignature Signature { get; init; }

    /// <summary>Nơi nhận (box 9b), without dashes and closing signs; the line of the archive is made from <see cref="Archive"/>.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Who keeps it: <c>VT, KHTH</c>.</summary>
    public string Archive { get; init; } = "VT";

    public IReadOnlyList<DocumentAnnex> Annexes { get; init; } = [];

    public DocumentProof? Proof { get; init; }
}

/// <summary>Authority and position (box 7a) and name (7b). <paramref name="Authority"/>: <c>KT. GIÁM ĐỐC</c>, or null when the position signs by itself.</summary>
public sealed record DocumentSignature(string? Authority, string Position, string? Name);

/// <summary>A part of a body or an annex.</summary>
public abstract record DocumentBlock
{
    /// <summary>Level 1: “I. …” in capitals; 2: “1. …” bold; 3: “a) …” as the words around it. The number is part of the text.</summary>
    public sealed record Heading(int Level, string Text) : DocumentBlock;

    public sealed record Paragraph(string Text) : DocumentBlock
    {
        public bool Italic { get; init; }
    }

    /// <summary>A line that begins with a dash; its closing sign is made by what follows.</summary>
    public sealed record Item(string Text) : DocumentBlock;

    public sealed record Table(DocumentTable Content) : DocumentBlock;
}

/// <summary>A table; its header is repeated on each page. <paramref name="Name"/> names its sheet in the .xlsx.</summary>
public sealed record DocumentTable(string Name, IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<DocumentCell>> Rows)
{
    /// <summary>Above the table, or null.</summary>
    public string? Caption { get; init; }

    /// <summary>Rows are at least so high, in points: room for a signature.</summary>
    public double LeastHeight { get; init; }
}

/// <summary>A column: its share of the width, and whether its cells are centred (codes), to the right (numbers) or to the left.</summary>
public sealed record DocumentColumn(string Title, double Share = 1, CellSide Side = CellSide.Left);

public enum CellSide { Left, Centre, Right }

/// <summary>A cell: what a person reads, and the number behind it for the .xlsx.</summary>
public sealed record DocumentCell(string Text, double? Number = null, bool Percent = false)
{
    public bool Bold { get; init; }

    public static implicit operator DocumentCell(string text) => new(text);
}

/// <summary>An annex on pages of its own; the body should refer to it.</summary>
public sealed record DocumentAnnex(string Title, IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>For wide tables.</summary>
    public bool Landscape { get; init; }
}

/// <summary>Where a reader can check the document: the QR leads to <paramref name="Address"/>; the lines stand beside it.</summary>
public sealed record DocumentProof(string Address, IReadOnlyList<string> Lines)
{
    /// <summary>What the QR carries behind the address and nobody types: the ledger's head, as a query.</summary>
    public string Query { get; init; } = "";

    /// <summary>The same for the workbook's last sheet, which has room to say it in full: label and value.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    public string Coded => Address + Query;
}
