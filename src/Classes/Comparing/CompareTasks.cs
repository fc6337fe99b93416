using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Learning;

namespace CamTay.Classes.Comparing;

/// <summary>What changed in one skill among those who attended: how many did a task before, after, both; of these who passed when.</summary>
internal sealed record SkillChange(string Skill, int Before, int After, int Both, int PassedBefore, int PassedAfter, int Gained, int Lost);

/// <summary>Compares measured tries before the first session with those after the last, by the same people.</summary>
internal sealed class CompareTasks(ReadPresence presence, ILearners learners)
{
    public async Task<(int Attended, IReadOnlyList<SkillChange> Changes)> Of(OpenClass open, CancellationToken ct)
    {
        var attended = (await presence.Of(open.Class.Id, null, ct)).Where(s => !s.Flagged).Select(s => s.Subject).Distinct().ToList();
        var (before, after) = (Class.Words(open.Class.Before), Class.Words(open.Class.After));
        if (open.Sessions.Count == 0 || before.Count + after.Count == 0) return (attended.Count, []);
        var (starts, ends) = (open.Sessions.Min(s => s.StartsAt), open.Sessions.Max(s => s.EndsAt));
        var tries = await learners.Tries(attended, [.. before.Union(after)], ct);
        return (attended.Count, Fold(tries.Where(t => before.Contains(t.Lesson) && t.At < starts), tries.Where(t => after.Contains(t.Lesson) && t.At >= ends)));
    }

    /// <summary>The last try of each side decides. Pure.</summary>
    public static IReadOnlyList<SkillChange> Fold(IEnumerable<MeasuredTry> before, IEnumerable<MeasuredTry> after)
    {
        var (first, second) = (Last(before), Last(after));
        return
        [
            .. first.Keys.Union(second.Keys).Select(k => k.Skill).Distinct().Order(StringComparer.Ordinal).Select(skill =>
            {
                var (was, now) = (first.Where(f => f.Key.Skill == skill).ToDictionary(f => f.Key.Subject, f => f.Value), second.Where(s => s.Key.Skill == skill).ToDictionary(s => s.Key.Subject, s => s.Value));
                var both = was.Keys.Intersect(now.Keys).ToList();
                return new SkillChange(skill, was.Count, now.Count, both.Count, both.Count(s => was[s]), both.Count(s => now[s]), both.Count(s => !was[s] && now[s]), both.Count(s => was[s] && !now[s]));
            }),
        ];
    }

    private static Dictionary<(string Skill, string Subject), bool> Last(IEnumerable<MeasuredTry> tries) =>
        tries.SelectMany(t => t.Skills.Select(k => (Key: (Skill: k, t.Subject), Try: t))).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.MaxBy(t => t.Try.At).Try.Passed);
}
