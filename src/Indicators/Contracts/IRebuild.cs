namespace CamTay.Indicators;

/// <summary>A figure that differs between the live fold and a recomputation from the ledger alone.</summary>
public sealed record FigureDifference(string Plan, string Target, string Unit, DateOnly On, string Live, string Recomputed);

/// <summary>Result of a check: how many figures (unit × day × target) were compared at which position.</summary>
public sealed record RebuildReport(long Position, long Figures, int Targets, IReadOnlyList<FigureDifference> Differences);

/// <summary>Makes the figures again from the ledger, or compares them with it.</summary>
public interface IRebuild
{
    /// <summary>Folds the whole ledger again and swaps the result in.</summary>
    Task Rebuild(CancellationToken ct = default);

    /// <summary>Folds what is not folded yet; returns the position reached.</summary>
    Task<long> CatchUp(CancellationToken ct = default);

    /// <summary>Recomputes every figure of every unit and day from the ledger by the second evaluator, which shares no folding code, and compares.</summary>
    /// <param name="knownAt">As known at this position; null: now, after everything is folded.</param>
    Task<RebuildReport> Check(long? knownAt = null, CancellationToken ct = default);
}
