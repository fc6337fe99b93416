using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>
/// Whether a try that arrives has the rhythm of one that was received before. What was received first stands: a later arrival takes nothing from it.
/// The index (lesson, first gap, span) leaves a handful of rows to compare, of 10,000 tries of a lesson as of ten.
/// </summary>
internal sealed class FindCopies(AppDb db)
{
    /// <summary>Tries of the same lessons are received one batch after the other, so that of two alike one is the first.</summary>
    public async Task TakeTurns(IEnumerable<string> lessons, CancellationToken ct)
    {
        foreach (var lesson in lessons.Distinct().Order(StringComparer.Ordinal)) await db.TakeTurn("tries of " + lesson, ct);
    }

    /// <summary>The first received try with this rhythm: any of the learner herself, or a measured one of somebody else. Null when there is none.</summary>
    public async Task<Guid?> Original(string lesson, Guid learner, Rhythm rhythm, CancellationToken ct)
    {
        if (rhythm.Gaps.Count == 0) return null;
        var (first, span, slack) = (rhythm.First, rhythm.Span, rhythm.Slack);
        var near = await db.Set<Try>().AsNoTracking().Where(t => t.Lesson == lesson && t.RhythmFirst >= first - Rhythm.Tolerance && t.RhythmFirst <= first + Rhythm.Tolerance
                && t.RhythmSpan >= span - slack && t.RhythmSpan <= span + slack && (t.LearnerId == learner || t.IssuedAt != null))
            .OrderBy(t => t.ReceivedAt).ThenBy(t => t.Id).Select(t => new { t.Id, t.Rhythm }).ToListAsync(ct);
        if (near.FirstOrDefault(t => rhythm.Like(Rhythm.FromText(t.Rhythm))) is { } before) return before.Id;
        // Of the same batch, not yet written.
        return db.ChangeTracker.Entries<Try>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)
            .FirstOrDefault(t => t.Lesson == lesson && (t.LearnerId == learner || t.IssuedAt is not null) && rhythm.Like(Rhythm.FromText(t.Rhythm)))?.Id;
    }
}
