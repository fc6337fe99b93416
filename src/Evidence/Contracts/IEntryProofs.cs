namespace CamTay.Evidence;

/// <summary>What the ledger can show of one entry, recomputed from its statement.</summary>
/// <param name="Sealed">The statement has the leaf hash that this installation sealed at this very place.</param>
/// <param name="Head">The first signed head that covers the entry; null: none was signed since it was appended.</param>
/// <param name="Covered">That head is signed by this installation's key, its root contains the statement, and it continues the earlier head; null without a head.</param>
public sealed record ProvenEntry(Entry Entry, bool Sealed, TreeHead? Head, bool? Covered);

/// <summary>Proves an entry to somebody who trusts neither a column of the database nor a hash that is kept beside the statement.</summary>
public interface IEntryProofs
{
    /// <param name="earlier">A head that was handed out before: the covering one must continue it.</param>
    /// <returns>Null when there is no such entry, or its statement cannot be read.</returns>
    Task<ProvenEntry?> Prove(Guid entry, TreeHead earlier, CancellationToken ct = default);
}
