namespace CamTay.Evidence;

/// <summary>A register that states its facts in the ledger. When a person voids one of them by hand, the register follows in the same transaction.</summary>
public interface IVoidFollower
{
    /// <summary>Called before the voiding is appended; may refuse it.</summary>
    /// <param name="entry">The entry that is about to be voided.</param>
    /// <param name="by">Who voids it.</param>
    Task Follow(Entry entry, Source by, CancellationToken ct = default);
}
