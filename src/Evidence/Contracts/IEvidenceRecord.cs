namespace CamTay.Evidence;

/// <summary>What the module that took an entry in can show behind it (the imported row, the form), for readers who may see names.</summary>
public interface IEvidenceRecord
{
    /// <summary>Labels and values of the record behind an entry, or null if this module has none.</summary>
    Task<EvidenceRecord?> Find(Guid entry, CancellationToken ct = default);
}

/// <param name="Title">For example the file's name and row.</param>
/// <param name="Link">Page of the record, or null.</param>
/// <param name="Cells">Column and value.</param>
public sealed record EvidenceRecord(string Title, string? Link, IReadOnlyList<KeyValuePair<string, string>> Cells);

/// <summary>Names behind ledger subjects, for readers who may see them; Evidence itself knows none.</summary>
public interface ISubjectNames
{
    /// <summary>Names of those subjects that have one and whose names the present account may see.</summary>
    Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<string> subjects, CancellationToken ct = default);
}
