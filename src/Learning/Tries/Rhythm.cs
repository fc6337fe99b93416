using System.Globalization;

namespace CamTay.Learning.Tries;

/// <summary>
/// The pace at which a finished try went from one right act to the next, in milliseconds. Only what moves the lesson on is in it: order, acts after
/// the end, unknown fields, inserted mistakes and the moment of the first act change nothing. No two goes of a person are alike by chance.
/// </summary>
internal sealed record Rhythm(IReadOnlyList<long> Gaps)
{
    /// <summary>Two gaps no further apart than this are the same gap.</summary>
    public const long Tolerance = 50;

    public static Rhythm Of(Replay replay) => new(!replay.Over ? [] : [.. replay.PassedAt.Zip(replay.PassedAt.Skip(1), (earlier, later) => later - earlier)]);

    public static Rhythm FromText(string text) =>
        new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(g => long.TryParse(g, NumberStyles.None, CultureInfo.InvariantCulture, out var gap) ? gap : long.MaxValue)]);

    public string Text => string.Join(' ', Gaps);

    public long First => Gaps.Count == 0 ? 0 : Gaps[0];

    public long Span => Gaps.Sum();

    /// <summary>How far the spans of two rhythms that are alike may be apart.</summary>
    public long Slack => Tolerance * Gaps.Count;

    public bool Like(Rhythm other) => Gaps.Count > 0 && Gaps.Count == other.Gaps.Count && Gaps.Zip(other.Gaps, (a, b) => Math.Abs(a - b)).Max() <= Tolerance;
}
