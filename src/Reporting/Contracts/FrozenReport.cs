namespace CamTay.Reporting;

/// <summary>A received version of a report: never changed, so that whatever is made from it comes out the same for ever.</summary>
/// <param name="Bytes">The content as it was hashed (JSON, UTF-8).</param>
/// <param name="Entry">The ledger's entry of the receipt, which carries <paramref name="Sha256"/>.</param>
public sealed record FrozenReport(Guid Id, Guid Report, int Number, string Plan, string Period, string Unit, string Sha256, byte[] Bytes, FrozenContent Content,
    DateTimeOffset ReceivedAt, Guid Entry);

/// <summary>Everything that a document of the report needs; it does not depend on any table, plan or form of today.</summary>
public sealed record FrozenContent
{
    /// <summary>1; a later shape gets another number and old ones stay readable.</summary>
    public int Schema { get; init; } = 1;
    public required Guid Report { get; init; }
    /// <summary>1 for the first receipt; a higher number is a restatement of the one before.</summary>
    public required int Number { get; init; }
    /// <summary>SHA-256 of the version that this one restates, or null.</summary>
    public string? Restates { get; init; }
    /// <summary>Why it was restated, when the unit did so by itself.</summary>
    public string? Reason { get; init; }
    /// <summary>unit or department.</summary>
    public required string Level { get; init; }
    public required FrozenPlan Plan { get; init; }
    public required FrozenPeriod Period { get; init; }
    public required FrozenUnit Unit { get; init; }
    public required FrozenForm Form { get; init; }
    /// <summary>Day of the figures.</summary>
    public required DateOnly FiguresOn { get; init; }
    /// <summary>Ledger position of the figures.</summary>
    public required long Position { get; init; }
    /// <summary>Signed tree head of the ledger at the receipt, one line of JSON (<c>TreeHead.Read</c>); its size is at least <see cref="Position"/>.</summary>
    public required string Head { get; init; }
    /// <summary>The server's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
    /// <summary>First receipt of this report, which alone decides whether it was in time.</summary>
    public required DateTimeOffset FirstReceivedAt { get; init; }
    /// <summary>Account that sent it.</summary>
    public required string SentBy { get; init; }
    /// <summary>Last day at the receipt, extensions included.</summary>
    public required DateOnly LastDay { get; init; }
    public required bool InTime { get; init; }
    /// <summary>To whom it goes, by the plan; null in contents kept before this was frozen.</summary>
    public FrozenReceivers? Receivers { get; init; }
    /// <summary>What else its documents are made with; null in contents kept before this was frozen.</summary>
    public FrozenPaper? Paper { get; init; }
    public required IReadOnlyList<FrozenSection> Sections { get; init; }
}

/// <summary>The plan as it stood.</summary>
public sealed record FrozenPlan(string Code, int Revision, string FileSha256, string TitleVi, string TitleEn, string Issuer, string RootUnit, string? PlaceAndDate);

/// <summary>The period with its names.</summary>
public sealed record FrozenPeriod(string Code, string Kind, DateOnly From, DateOnly LastDay, string NameVi, string NameEn);

/// <summary>The unit as it was called.</summary>
public sealed record FrozenUnit(string Code, string Name, string Kind)
{
    /// <summary>Name of the unit above it; null at the top, and in contents kept before this was frozen.</summary>
    public string? Parent { get; init; }
    /// <summary>Full name of its commune: “Xã Vân Hà”.</summary>
    public string? Commune { get; init; }
}

/// <summary>Kính gửi, Nơi nhận and Lưu, as the plan named them.</summary>
public sealed record FrozenReceivers(IReadOnlyList<string> To, IReadOnlyList<string> Copies, string Archive);

/// <summary>The form of its documents (<c>docs/documents.md</c>, “Renderers”) and the site's address that their QR leads to.</summary>
public sealed record FrozenPaper(int Renderer, string Site);

/// <summary>The version of the form that was used.</summary>
public sealed record FrozenForm(string Code, int Version, string Sha256, string TitleVi, string TitleEn);

/// <summary>A section of the form with its fields, in order.</summary>
public sealed record FrozenSection(string Code, string Vi, string En, IReadOnlyList<FrozenField> Fields);

/// <summary>A field with what was in it. <see cref="Kind"/>: figures, number, day, choice, text, difficulties, received, unit-difficulties, quotes, files, table; only what belongs to it is set.</summary>
public sealed record FrozenField(string Code, string Kind, string Vi, string En)
{
    /// <summary>Text; a choice in Vietnamese; a day as yyyy-MM-dd.</summary>
    public string? Text { get; init; }
    public long? Number { get; init; }
    public IReadOnlyList<FrozenFigure>? Figures { get; init; }
    public IReadOnlyList<FrozenDifficulty>? Difficulties { get; init; }
    public IReadOnlyList<FrozenQuote>? Quotes { get; init; }
    public FrozenReceipts? Receipts { get; init; }
    public IReadOnlyList<FrozenFile>? Files { get; init; }
    public FrozenTable? Table { get; init; }
    /// <summary>What a text is: ket-qua, kho-khan, de-xuat.</summary>
    public string? Role { get; init; }
}

/// <summary>A figure with what it stands on and the lists behind it.</summary>
/// <param name="Goal">Fraction in (0, 1], or null.</param>
/// <param name="Definition">Hash of population, condition, start and least strength.</param>
/// <param name="Disputed">The unit's reason, when the figure was disputed at the receipt.</param>
public sealed record FrozenFigure(string Target, string? PartOf, string Vi, string En, long Numerator, long Denominator, double? Goal, DateOnly Due, string Definition,
    long Measured, long Witnessed, long Imported, long Declared, long Conflicts, IReadOnlyList<FrozenList> Lists, string? Disputed)
{
    /// <summary>In [0, 1]; null = no data.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double? Rate => Denominator == 0 ? null : (double)Numerator / Denominator;
}

/// <summary>A list behind a figure: numerator, denominator or missing, its total and the hash of its lines (<c>ListSeal</c>).</summary>
public sealed record FrozenList(string Part, long Total, string Sha256);

/// <summary>A difficulty and its theme. In the department's report <paramref name="Unit"/> and <paramref name="UnitName"/> say whose it is, <paramref name="Source"/> from which frozen report.</summary>
public sealed record FrozenDifficulty(string Theme, string ThemeVi, string ThemeEn, string Text, string? Unit = null, string? UnitName = null, Guid? Source = null);

/// <summary>A file that came with the report; its content is kept under <paramref name="Sha256"/>.</summary>
public sealed record FrozenFile(Guid Id, string Name, long Size, string Sha256);

/// <summary>A table as it was filled. <paramref name="Rows"/>: those in which something stands; of a form's own rows all, once one is filled. <paramref name="Free"/>: people wrote the rows themselves.</summary>
public sealed record FrozenTable(bool Free, IReadOnlyList<FrozenColumn> Columns, IReadOnlyList<FrozenLine> Rows);

/// <summary>A column; <paramref name="Kind"/>: number, day, choice, text.</summary>
public sealed record FrozenColumn(string Code, string Kind, string Vi, string En);

/// <summary>A row with one cell a column; of rows that people wrote, the code is the place that it had in the form.</summary>
public sealed record FrozenLine(string Code, string Vi, string En, IReadOnlyList<FrozenCell> Cells);

/// <summary>What stands in a cell, as in a field of the column's kind; an empty one has neither.</summary>
public sealed record FrozenCell(string? Text = null, long? Number = null);

/// <summary>Words of a unit, quoted with their source.</summary>
public sealed record FrozenQuote(string Unit, string UnitName, string FieldVi, string FieldEn, string Text, Guid Source);

/// <summary>Who reported, when the department froze its own report.</summary>
/// <param name="Returned">How many of those who are in were sent back and not yet sent again: their words are not gathered.</param>
public sealed record FrozenReceipts(int Expected, int InTime, int Extended, int Late, int Missing, IReadOnlyList<FrozenReceipt> Units, int Returned = 0);

/// <summary>One unit: its state (in-time, extended, late, missing, not-yet), its receipt, and whether it disputed a figure.</summary>
/// <param name="Returned">The department sent it back and waits for the next version.</param>
public sealed record FrozenReceipt(string Unit, string Name, string State, DateTimeOffset? ReceivedAt, Guid? Source, int Disputes, bool Returned = false);

/// <summary>Reads frozen reports. No rule of access is applied here: pages check, and the public verification page shows what it may.</summary>
public interface IFrozenReports
{
    /// <summary>By its id, or null.</summary>
    Task<FrozenReport?> Find(Guid id, CancellationToken ct = default);

    /// <summary>All versions of a unit's report of a period, first one first.</summary>
    Task<IReadOnlyList<FrozenReport>> Of(string plan, string period, string unit, CancellationToken ct = default);
}
