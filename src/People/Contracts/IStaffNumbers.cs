namespace CamTay.People;

/// <summary>How many people units employ: for words in documents. Figures of targets come from the ledger (Indicators).</summary>
public interface IStaffNumbers
{
    /// <summary>For each unit asked, with all units below it: people employed on a day, by professional group.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> Of(IReadOnlyCollection<string> units, DateOnly on, CancellationToken ct = default);
}
