using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Tries;

/// <summary>Adds a try to the counts of its steps, for the trainer's map of where people get stuck.</summary>
internal sealed class CountSteps(AppDb db, IStaff staff)
{
    private readonly Dictionary<(Guid Learner, DateOnly Day), string> units = [];

    public static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;

    public async Task Count(Try made, Replay replay, CancellationToken ct)
    {
        var day = LocalDays.DayOf(made.ReceivedAt);
        var unit = await UnitOf(made.LearnerId, day, ct);
        for (var step = 0; step < replay.Mistaken.Length && step <= replay.At; step++)
        {
            var count = await Find(made, step, unit, MonthOf(day), ct);
            count.Reached++;
            if (replay.Mistaken[step]) count.Mistaken++;
            if (replay.Hinted[step]) count.Hinted++;
            if (step == replay.At && made.Result == Result.Stopped) count.Stopped++;
        }
    }

    private async Task<StepCount> Find(Try made, int step, string unit, int month, CancellationToken ct)
    {
        if (await db.Set<StepCount>().FindAsync([made.Lesson, made.Version, step, made.Mode, unit, month], ct) is { } known) return known;
        var count = new StepCount { Lesson = made.Lesson, Version = made.Version, Step = step, Mode = made.Mode, Unit = unit, Month = month };
        db.Add(count);
        return count;
    }

    private async Task<string> UnitOf(Guid id, DateOnly day, CancellationToken ct)
    {
        if (units.TryGetValue((id, day), out var known)) return known;
        var subject = (await db.Set<Learner>().FindAsync([id], ct))?.Subject;
        return units[(id, day)] = subject is null ? "" : (await staff.UnitsOn([(subject, day)], ct)).GetValueOrDefault((subject, day), "");
    }
}
