using CamTay.Learning.Lessons;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Sticking;

/// <summary>How learners fare at a step of the lesson as it now stands, over all modes in which they act.</summary>
internal sealed record StepLine(int Number, string Say, int Reached, int Mistaken, int Hinted, int Stopped)
{
    /// <summary>Share of those who reached the step and pressed wrong, asked for a hint or stopped there, whichever is most.</summary>
    public double? Stuck => Share(Math.Max(Math.Max(Mistaken, Hinted), Stopped));

    public double? Share(int count) => Reached == 0 ? null : count / (double)Reached;
}

internal sealed record LessonLine(Lesson Lesson, int Begun, StepLine? Hardest);

/// <summary>Whose tries are looked at: <paramref name="Unit"/> "" for everybody's, citizens' too; <paramref name="Months"/> 0 for all that was ever counted, 1 for this month.</summary>
internal sealed record StickingView(string Unit, int Months)
{
    public static StickingView From(string? unit, string? months) => new(unit ?? "", months switch { "1" => 1, "3" => 3, "12" => 12, _ => 0 });
}

/// <summary>Where people get stuck, from the counts that tries left behind. Says nothing about who.</summary>
internal sealed class ReadSticking(AppDb db, ILessons lessons, IUnits units, IAccess access, TimeProvider clock)
{
    private sealed record Sum(string Lesson, string Version, int Step, int Reached, int Mistaken, int Hinted, int Stopped);

    /// <summary>Units that the account may look at alone.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> Units(CancellationToken ct) =>
        [.. (await units.All(ct)).Values.Where(u => access.May(Permission.ViewLearning, u.Code)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => (u.Code, u.Name))];

    public async Task<IReadOnlyList<LessonLine>> All(StickingView view, CancellationToken ct)
    {
        var sums = await Sums(null, view, ct);
        var codes = await Codes(sums, ct);
        var byLesson = sums.ToLookup(s => s.Lesson);
        return [.. lessons.All().Select(l =>
        {
            var steps = Lines(l, byLesson[l.Code], codes);
            return new LessonLine(l, steps.Count == 0 ? 0 : steps[0].Reached, steps.Where(s => s.Stuck > 0).MaxBy(s => s.Stuck));
        })];
    }

    public async Task<IReadOnlyList<StepLine>> Of(Lesson lesson, StickingView view, CancellationToken ct)
    {
        var sums = await Sums(lesson.Code, view, ct);
        return Lines(lesson, sums, await Codes(sums, ct));
    }

    private async Task<List<Sum>> Sums(string? lesson, StickingView view, CancellationToken ct)
    {
        var counts = db.Set<StepCount>().AsNoTracking().Where(c => c.Mode != Mode.Show && (lesson == null || c.Lesson == lesson));
        if (view.Unit.Length > 0)
        {
            access.Require(Permission.ViewLearning, view.Unit);
            var below = (await units.Subtree(view.Unit, ct)).ToList();
            counts = counts.Where(c => below.Contains(c.Unit));
        }
        if (view.Months > 0)
        {
            var first = CountSteps.MonthOf(clock.Today().AddMonths(1 - view.Months));
            counts = counts.Where(c => c.Month >= first);
        }
        return await counts.GroupBy(c => new { c.Lesson, c.Version, c.Step })
            .Select(g => new Sum(g.Key.Lesson, g.Key.Version, g.Key.Step, g.Sum(c => c.Reached), g.Sum(c => c.Mistaken), g.Sum(c => c.Hinted), g.Sum(c => c.Stopped))).ToListAsync(ct);
    }

    // Of an earlier version only the place of a step was counted; its kept machine knows which step that was.
    private async Task<IReadOnlyDictionary<(string Lesson, string Version), IReadOnlyList<string>>> Codes(IEnumerable<Sum> sums, CancellationToken ct)
    {
        var codes = lessons.All().ToDictionary(l => (l.Code, l.Version), l => (IReadOnlyList<string>)[.. l.Steps.Select(s => s.Code)]);
        foreach (var (lesson, version) in sums.Select(s => (s.Lesson, s.Version)).Distinct().Where(v => !codes.ContainsKey(v)).ToList())
            if (await db.Set<LessonVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Lesson == lesson && v.Version == version, ct) is { } kept)
                codes[(lesson, version)] = [.. Machine.FromText(kept.Machine).Steps.Select(s => s.Code)];
        return codes;
    }

    private static IReadOnlyList<StepLine> Lines(Lesson lesson, IEnumerable<Sum> sums, IReadOnlyDictionary<(string Lesson, string Version), IReadOnlyList<string>> codes)
    {
        var at = sums.Where(s => codes.GetValueOrDefault((s.Lesson, s.Version)) is { } known && s.Step < known.Count).ToLookup(s => codes[(s.Lesson, s.Version)][s.Step]);
        return [.. lesson.Steps.Select((step, i) =>
        {
            var here = at[step.Code].ToList();
            return new StepLine(i + 1, step.Say, here.Sum(c => c.Reached), here.Sum(c => c.Mistaken), here.Sum(c => c.Hinted), here.Sum(c => c.Stopped));
        })];
    }
}
