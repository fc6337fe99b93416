using CamTay.Imports.Kinds;
using CamTay.Platform;

namespace CamTay.Imports.Claims;

/// <summary>Turns claims into outcomes: those at fault are rejected, the others recorded.</summary>
internal static class TakeClaims
{
    public static async Task<IReadOnlyList<Outcome>> Take(IReadOnlyList<RowCells> rows, IReadOnlyList<Claim?> claims, Chunk chunk,
        Func<IReadOnlyList<Sourced>, Task<IReadOnlyList<Recorded>>> record)
    {
        var outcomes = new Outcome[rows.Count];
        var good = new List<int>();
        for (var i = 0; i < rows.Count; i++)
            if (claims[i] is null) outcomes[i] = rows[i].Rejection();
            else good.Add(i);
        var recorded = await record(good.Select(i => new Sourced(claims[i]!, chunk.SourceOf(rows[i].Number))).ToList());
        foreach (var (i, entry) in good.Zip(recorded))
            outcomes[i] = entry.New ? new Outcome(RowResult.Accepted, Warning(entry), Entry: entry.Entry) : new Outcome(RowResult.Unchanged, Entry: entry.Entry);
        return outcomes;
    }

    private static Refusal? Warning(Recorded entry) =>
        entry.Replaces is { } old ? RowRefusals.Replaced.With(old) : entry.Restates ? RowRefusals.Again : null;
}
