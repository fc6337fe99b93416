namespace CamTay.Evidence;

/// <summary>Appends evidence. Joins the transaction that is open on the scope's <c>AppDb</c>, so that an act and its evidence stand or fall together.</summary>
public interface ILedger
{
    /// <summary>Appends entries in order; gapless sequence in commit order. Throws <c>evidence.conflict</c> and writes nothing if an id exists with other content (unless <paramref name="perItem"/>); <c>evidence.receipt-stands</c> for the voiding of a report's receipt.</summary>
    Task<IReadOnlyList<Appended>> Append(IReadOnlyList<NewEntry> entries, bool perItem = false, CancellationToken ct = default);
}

/// <summary>Newly appended; there already with the same content; there with other content (nothing written).</summary>
public enum AppendOutcome { Appended, Same, Conflict }

/// <summary>Answer for one entry; <paramref name="Seq"/> is that of the standing entry (for a conflict: of the one already there).</summary>
public sealed record Appended(Guid Id, long Seq, AppendOutcome Outcome);

/// <summary>Reads the ledger.</summary>
public interface ILedgerReader
{
    /// <summary>Number of entries = sequence of the newest one.</summary>
    Task<long> Size(CancellationToken ct = default);

    /// <summary>Position of the ledger at an instant: sequence of the last entry received before it; 0 before the first.</summary>
    Task<long> PositionAt(DateTimeOffset instant, CancellationToken ct = default);

    /// <summary>Entries after a position, in sequence order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Entry>> After(long seq, int limit, CancellationToken ct = default);

    /// <summary>All entries of the given subjects, in sequence order.</summary>
    Task<IReadOnlyList<Entry>> OfSubjects(IReadOnlyCollection<string> subjects, CancellationToken ct = default);

    /// <summary>The entries of the given subjects up to a position, itself included, in sequence order.</summary>
    Task<IReadOnlyList<Entry>> OfSubjects(IReadOnlyCollection<string> subjects, long until, CancellationToken ct = default);

    /// <summary>Those entries of the given subjects that say one of these things, in sequence order: for lists of many people.</summary>
    Task<IReadOnlyList<Entry>> OfSubjects(IReadOnlyCollection<string> subjects, IReadOnlyCollection<Verb> verbs, CancellationToken ct = default);

    /// <summary>All entries of subjects that begin with a prefix (<c>unit:</c>), in sequence order.</summary>
    Task<IReadOnlyList<Entry>> OfPrefix(string prefix, CancellationToken ct = default);

    /// <summary>Support entries (<see cref="Verb.Supported"/>) of the given unit-days, in sequence order.</summary>
    Task<IReadOnlyList<Entry>> SupportOn(IReadOnlyCollection<(string Unit, DateOnly Day)> days, CancellationToken ct = default);

    Task<IReadOnlyList<Entry>> ByIds(IReadOnlyCollection<Guid> ids, CancellationToken ct = default);
}

/// <summary>Reads the whole ledger once, member by member, for a full recomputation.</summary>
public interface ILedgerHistory
{
    /// <summary>All entries with sequence ≤ <paramref name="head"/>, subject by subject (byte order), each subject's in sequence order.</summary>
    IAsyncEnumerable<IReadOnlyList<Entry>> BySubject(long head, CancellationToken ct = default);
}
