using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>Adds a try to the counts of its steps, for the trainer's map of where people get stuck.</summary>
internal sealed class CountSteps(AppDb db)
{
    public async Task Count(Try made, Replay replay, CancellationToken ct)
    {
        for (var step = 0; step < replay.Mistaken.Length && step <= replay.At; step++)
        {
            var count = await Find(made, step, ct);
            count.Reached++;
            if (replay.Mistaken[step]) count.Mistaken++;
            if (replay.Hinted[step]) count.Hinted++;
            if (step == replay.At && made.Result == Result.Stopped) count.Stopped++;
        }
    }

    private async Task<StepCount> Find(Try made, int step, CancellationToken ct)
    {
        if (await db.Set<StepCount>().FindAsync([made.Lesson, made.Version, step, made.Mode], ct) is { } known) return known;
        var count = new StepCount { Lesson = made.Lesson, Version = made.Version, Step = step, Mode = made.Mode };
        db.Add(count);
        return count;
    }
}
