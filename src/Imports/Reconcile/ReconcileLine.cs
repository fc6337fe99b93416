using CamTay.Evidence;

namespace CamTay.Imports.Reconcile;

/// <summary>A member of staff beside what a source says of her.</summary>
/// <param name="Name">Null for who may not see names there: then only the pseudonym is shown.</param>
/// <param name="Entries">Standing entries of the source, the latest first.</param>
/// <param name="File">Name and row of the file behind the latest entry; null when it came another way.</param>
/// <param name="Waiting">A row of the queue that may be hers.</param>
/// <param name="Ask">Accounts nearest to her unit that may send the file; only where names may be seen.</param>
internal sealed record ReconcileLine(string Subject, string? Name, string Group, string Unit, string UnitName, Standing Standing,
    IReadOnlyList<Entry> Entries, string? File, Guid? Waiting, string? Ask)
{
    public Entry? Latest => Entries.Count > 0 ? Entries[0] : null;

    /// <summary>The import that brought the latest entry.</summary>
    public (Guid Import, int Row)? Place => Latest?.Source is { Import: { } import, Row: { } row } ? (import, row) : null;
}

/// <summary>How many people of a unit stand how with a source.</summary>
internal sealed record ReconcileCounts(ReconcileSource Source, int Matched, int Uncertain, int Missing)
{
    public int Of(Standing standing) => standing switch { Standing.Matched => Matched, Standing.Uncertain => Uncertain, _ => Missing };

    public int All => Matched + Uncertain + Missing;
}
