using CamTay.Learning.Lessons;
using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Sticking;

/// <summary>How learners fare at a step of the lesson as it now stands, over all modes in which they act.</summary>
internal sealed record StepLine(int Number, string Say, int Reached, int Mistaken, int Hinted, int Stopped)
{
    /// <summary>Share of those who reached the step and pressed wrong or asked for a hint there.</summary>
    public double? Stuck => Reached == 0 ? null : Math.Max(Mistaken, Hinted) / (double)Reached;
}

internal sealed record LessonLine(Lesson Lesson, int Begun, StepLine? Hardest);

/// <summary>Where people get stuck, from the counts that tries left behind. Says nothing about who.</summary>
internal sealed class ReadSticking(AppDb db, ILessons lessons)
{
    public async Task<IReadOnlyList<LessonLine>> All(CancellationToken ct)
    {
        var counts = (await Acted().ToListAsync(ct)).ToLookup(c => (c.Lesson, c.Version));
        return [.. lessons.All().Select(l =>
        {
            var steps = Lines(l, [.. counts[(l.Code, l.Version)]]);
            return new LessonLine(l, steps.Count == 0 ? 0 : steps[0].Reached, steps.Where(s => s.Stuck > 0).MaxBy(s => s.Stuck));
        })];
    }

    public async Task<IReadOnlyList<StepLine>> Of(Lesson lesson, CancellationToken ct) =>
        Lines(lesson, await Acted().Where(c => c.Lesson == lesson.Code && c.Version == lesson.Version).ToListAsync(ct));

    private IQueryable<StepCount> Acted() => db.Set<StepCount>().AsNoTracking().Where(c => c.Mode != Mode.Show);

    private static IReadOnlyList<StepLine> Lines(Lesson lesson, IReadOnlyList<StepCount> counts) => [.. lesson.Steps.Select((step, i) =>
    {
        var here = counts.Where(c => c.Step == i).ToList();
        return new StepLine(i + 1, step.Say, here.Sum(c => c.Reached), here.Sum(c => c.Mistaken), here.Sum(c => c.Hinted), here.Sum(c => c.Stopped));
    })];
}
