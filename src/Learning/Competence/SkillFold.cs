using CamTay.Platform;

namespace CamTay.Learning.Competence;

/// <summary>A skill reached a level, or fell to it, by a try. <paramref name="Basis"/>: the tries that show the level; none for a fall.</summary>
internal sealed record LevelChange(string Skill, int Level, Trial By, IReadOnlyList<Trial> Basis);

/// <summary>What is still missing for the next level of a skill.</summary>
/// <param name="Tries">Qualifying tries to go.</param>
/// <param name="NotBefore">Day from which a try makes the second day, or null when two days are there.</param>
internal sealed record Missing(int Level, int Tries, DateOnly? NotBefore, bool Mixed);

/// <summary>A skill of a learner: its level now, how it came there, what is missing.</summary>
internal sealed record SkillState(string Skill, int Level, IReadOnlyList<LevelChange> Changes, Missing? Missing, DateTimeOffset? LastPassed);

/// <summary>
/// Levels from tries: three qualifying tries at a level or above, on two days seven or more apart, one of them mixed; two unaided tries in a
/// row that are not passed lower it by one. A function of the set of tries: their order of arrival does not matter.
/// </summary>
internal static class SkillFold
{
    public const int Needed = 3, DaysApart = 7, Highest = 4;
    private static readonly TimeSpan After = TimeSpan.FromMinutes(30);

    public static IReadOnlyList<SkillState> Of(IEnumerable<Trial> trials)
    {
        var inOrder = trials.Where(t => !t.Lapsed).DistinctBy(t => t.Id).OrderBy(t => t.At).ThenBy(t => t.Id).ToList();
        return [.. inOrder.SelectMany(t => t.Skills).Distinct().Order(StringComparer.Ordinal).Select(skill => One(skill, inOrder))];
    }

    private static SkillState One(string skill, List<Trial> all)
    {
        var (level, fails) = (0, 0);
        var window = new List<(Trial Trial, bool Mixed)>();
        var changes = new List<LevelChange>();
        foreach (var trial in all.Where(t => t.Ticketed && t.Skills.Contains(skill)))
        {
            if (trial.Qualifies)
            {
                fails = 0;
                window.Add((trial, Mixed(trial, all)));
                var reached = Enumerable.Range(1, Highest).LastOrDefault(l => Shown(window, l));
                if (reached > level) changes.Add(new LevelChange(skill, level = reached, trial, [.. window.Select(w => w.Trial).Where(t => t.Level >= reached)]));
            }
            else if (level > 0 && trial.NotPassed && ++fails == 2)
            {
                if (level > 1) changes.Add(new LevelChange(skill, --level, trial, []));
                fails = 0;
                window.Clear();
            }
        }
        return new SkillState(skill, level, changes, level < Highest ? Left(all, skill, window, level) : null, all.LastOrDefault(t => t.Good && t.Skills.Contains(skill))?.At);
    }

    private static bool Shown(List<(Trial Trial, bool Mixed)> window, int level)
    {
        var at = window.Where(w => w.Trial.Level >= level).ToList();
        return at.Count >= Needed && at.Any(w => w.Mixed) && Day(at[^1].Trial).DayNumber - Day(at[0].Trial).DayNumber >= DaysApart;
    }

    private static Missing? Left(List<Trial> all, string skill, List<(Trial Trial, bool Mixed)> window, int level)
    {
        var next = all.Where(t => t.Skills.Contains(skill) && t.Level > level).Select(t => t.Level).DefaultIfEmpty(0).Max();
        if (next == 0) return null;
        var at = window.Where(w => w.Trial.Level >= next).ToList();
        DateOnly? notBefore = at.Count == 0 || Day(at[^1].Trial).DayNumber - Day(at[0].Trial).DayNumber >= DaysApart ? null : Day(at[0].Trial).AddDays(DaysApart);
        return new Missing(next, Math.Max(0, Needed - at.Count), notBefore, !at.Any(w => w.Mixed));
    }

    /// <summary>It came directly after a measured try of other skills, so that it had to be recalled and was not just rehearsed. What was only begun, or rushed through, mixes nothing, but rehearses.</summary>
    private static bool Mixed(Trial trial, List<Trial> all)
    {
        var before = all.Where(t => t.Ticketed && t.Id != trial.Id && (t.Finished || t.Skills.Intersect(trial.Skills).Any()) && t.At <= trial.At && t.At > trial.At - After && (t.At < trial.At || t.Id.CompareTo(trial.Id) < 0)).ToList();
        return before.Count > 0 && !before[^1].Skills.Intersect(trial.Skills).Any();
    }

    private static DateOnly Day(Trial trial) => LocalDays.DayOf(trial.At);
}
