namespace CamTay.Reporting.Freezing;

/// <summary>A received version of a report, never changed after it was written.</summary>
internal sealed class FrozenRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReportId { get; init; }
    public int Number { get; init; }
    public string Plan { get; init; } = "";
    public string Period { get; init; } = "";
    public string Unit { get; init; } = "";
    /// <summary>The bytes that were hashed, as text.</summary>
    public string Content { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public DateTimeOffset ReceivedAt { get; init; }
    public string ReceivedFrom { get; init; } = "";
    /// <summary>The ledger's entry of the receipt.</summary>
    public Guid EntryId { get; init; }
}
