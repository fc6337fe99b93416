using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Comparing;

/// <summary>What changed in one skill among those who attended: how many did a task before, after, both; of these who passed when.</summary>
internal sealed record SkillChange(string Skill, int Before, int After, int Both, int PassedBefore, int PassedAfter, int Gained, int Lost);

/// <summary>What a class's tasks say of it.</summary>
/// <param name="People">Who said that they come, or came.</param>
/// <param name="DidBefore">Of these: did a task of the class in time before it.</param>
internal sealed record Comparison(int People, int Attended, int DidBefore, int DidAfter, IReadOnlyList<SkillChange> Changes);

/// <summary>Compares measured tries before a class with those after it, by the same people.</summary>
internal sealed class CompareTasks(AppDb db, ReadPresence presence, ILearners learners)
{
    /// <summary>Null when the class has no tasks.</summary>
    public async Task<Comparison?> Of(OpenClass open, CancellationToken ct)
    {
        var (before, after) = (Class.Words(open.Class.Before), Class.Words(open.Class.After));
        if (open.Sessions.Count == 0 || before.Count + after.Count == 0) return null;
        var attended = (await presence.Of(open.Class.Id, null, ct)).Where(s => !s.Waits).Select(s => s.Subject).ToHashSet();
        var coming = await db.Set<Invitation>().AsNoTracking().Where(i => i.ClassId == open.Class.Id && (i.Answer == Answer.Accepted || i.Answer == Answer.WalkedIn)).Select(i => i.Subject).ToListAsync(ct);
        var people = attended.Union(coming).ToList();
        var times = TaskTimes.Of(open.Sessions);
        var tries = await learners.Tries(people, [.. before.Union(after)], ct);
        var (first, second) = (tries.Where(t => before.Contains(t.Lesson) && times.Before(t)).ToList(), tries.Where(t => after.Contains(t.Lesson) && times.After(t)).ToList());
        return new Comparison(people.Count, attended.Count, first.DistinctBy(t => t.Subject).Count(), second.DistinctBy(t => t.Subject).Count(),
            Fold(first.Where(t => attended.Contains(t.Subject)), second.Where(t => attended.Contains(t.Subject))));
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
