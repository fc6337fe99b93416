namespace CamTay.People.Stated;

/// <summary>
/// What the register last said to the ledger about one fact of a subject (<c>joined:2025-01-01</c>).
/// The register is mended in place; the ledger is not, so each mend is a void and a new statement that follows <see cref="Entry"/>.
/// </summary>
internal sealed class StatedFact
{
    public string Subject { get; init; } = "";
    public string Fact { get; init; } = "";
    /// <summary>Newest statement about the fact.</summary>
    public Guid Entry { get; set; }
    /// <summary>Its content, or null when it was voided and nothing stands.</summary>
    public string? Said { get; set; }
}
