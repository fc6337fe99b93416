using CamTay.Reporting.Forms;

namespace CamTay.Reporting.Reports;

/// <summary>An answer that two people gave differently. <paramref name="Clash"/>: both changed it, so that only a person can say which stays.</summary>
internal sealed record AnswerDifference(string Key, string Before, string Mine, string Theirs, bool Clash);

/// <summary>Two edits of the same answers: nothing of either is lost.</summary>
internal static class MergeAnswers
{
    /// <returns>What theirs changed, and both together, with mine where both changed the same.</returns>
    public static (Answers Merged, IReadOnlyList<AnswerDifference> Differences) Merge(Answers before, Answers mine, Answers theirs)
    {
        var merged = mine;
        var differences = new List<AnswerDifference>();
        foreach (var key in before.Keys.Union(mine.Keys).Union(theirs.Keys).Order(StringComparer.Ordinal))
        {
            var (b, m, t) = (before[key], mine[key], theirs[key]);
            if (t == b || t == m) continue;
            if (m == b) merged = merged.With(key, t);
            differences.Add(new AnswerDifference(key, b, m, t, m != b));
        }
        return (merged, differences);
    }
}
