using CamTay.Indicators.Projection;

namespace CamTay.Indicators.Reading;

/// <summary>Folds as this process saw them last, and the position that all of them had reached.</summary>
internal sealed record Seen(IReadOnlyDictionary<string, (Definition Definition, long Position)> Ready, long Position);

/// <summary>
/// A page asks once for the newest position; everything else on it is "as known at" that one. Deltas up to a position that was seen never
/// change, so those figures need no further question to the database.
/// </summary>
internal sealed class SeenFolds
{
    private volatile Seen? latest;

    public Seen? Latest => latest;

    public Seen Keep(IReadOnlyList<(Definition Definition, long Position)> ready) =>
        latest = new(ready.ToDictionary(r => r.Definition.Hash), ready.Count == 0 ? 0 : ready.Min(r => r.Position));
}
