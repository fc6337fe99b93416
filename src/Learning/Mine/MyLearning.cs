using CamTay.Learning.Competence;
using CamTay.Learning.Lessons;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Mine;

/// <summary>A skill as its learner sees it. <paramref name="Asked"/>: the level that the plan asks of her group, 0 if none.</summary>
/// <param name="Refresh">When to be reminded, outside of night shifts and sleep; null before the first try.</param>
/// <param name="Fell">The change by which the level last fell, when nothing has lifted it since.</param>
internal sealed record MySkill(Skill Skill, int Level, int Asked, Missing? Missing, DateTimeOffset? Refresh, Lesson? Lesson, LevelChange? Fell);

/// <summary>What to do next, and why.</summary>
internal sealed record NextLesson(Lesson Lesson, string Why);

/// <summary>Everything that the learner's own page says, read in one go.</summary>
internal sealed class MyLearning(AppDb db, FindLearner learners, ReadTrials trials, IStaff staff, ISkills skills, ILessons lessons, RequiredSkills required, ReadShifts roster, IEnumerable<IOwnCertificates> issued, TimeProvider clock, Language l)
{
    public Learner? Learner { get; private set; }

    public StaffMember? Member { get; private set; }

    public IReadOnlyList<MySkill> Skills { get; private set; } = [];

    public IReadOnlyList<NextLesson> Next { get; private set; } = [];

    /// <summary>For who has less time than any of <see cref="Next"/> takes; null when one of them is the shortest.</summary>
    public NextLesson? Quick { get; private set; }

    public IReadOnlyList<Try> Latest { get; private set; } = [];

    public IReadOnlyList<OwnCertificate> Certificates { get; private set; } = [];

    public Shifts? Shifts { get; private set; }

    public async Task Load(CancellationToken ct)
    {
        Learner = await learners.Mine(ct);
        Shifts = await roster.Of(Learner, ct);
        if (Learner?.Subject is { } subject) Member = (await staff.BySubjects([subject], ct)).GetValueOrDefault(subject);
        await required.Load(ct);
        var asked = Member is { Unit: { } unit } ? required.Of(unit, Member.Group) : new Dictionary<string, int>();
        var shown = Learner is null ? [] : await trials.Of(Learner.Id, ct);
        var states = SkillFold.Of(shown).ToDictionary(s => s.Skill);
        Skills = [.. skills.Current.Skills.Where(s => asked.ContainsKey(s.Code) || states.ContainsKey(s.Code)).Select(s => new MySkill(
            s, states.GetValueOrDefault(s.Code)?.Level ?? 0, asked.GetValueOrDefault(s.Code), states.GetValueOrDefault(s.Code)?.Missing, Refresh(shown, s.Code), For(s.Code),
            states.GetValueOrDefault(s.Code)?.Changes is [.., { Basis.Count: 0 } fell] ? fell : null))];
        var fitting = Choose();
        Next = [.. fitting.Take(3)];
        Quick = fitting.Where(n => !Foreign(n.Lesson)).MinBy(n => n.Lesson.Minutes) is { } quick && Next.All(n => n.Lesson.Minutes > quick.Lesson.Minutes) ? quick : null;
        if (Learner?.Subject is { } holder)
            foreach (var source in issued) Certificates = [.. Certificates, .. await source.Of(holder, ct)];
        if (Learner is { Id: var id })
            Latest = await db.Set<Try>().AsNoTracking().Where(t => t.LearnerId == id).OrderByDescending(t => t.ReceivedAt).ThenByDescending(t => t.Id).Take(12).ToListAsync(ct);
    }

    private DateTimeOffset? Refresh(IReadOnlyList<Trial> shown, string skill) => Recall.Of(shown, skill) is { } memory ? Shifts.Remind(memory.Due, Shifts) : null;

    private Lesson? For(string skill) => FittingLesson.For(lessons, skill, Member?.Group);

    /// <summary>Meant for other groups of staff than hers.</summary>
    private bool Foreign(Lesson? lesson) => Member is not null && lesson is { Groups.Count: > 0 } && !lesson.Groups.Contains(Member.Group);

    // What fades first, then what the plan still asks for, then something new; of each kind the lessons of her own group first. A skill without
    // a level has nothing to fade: it is learned, not refreshed.
    private List<NextLesson> Choose()
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var due = Skills.Where(s => s.Level > 0 && s.Refresh <= now).OrderBy(s => Foreign(s.Lesson)).ThenBy(s => s.Refresh).Select(s => (s.Lesson, l["đến lúc ôn lại", "time to refresh it"]));
        var open = Skills.Where(s => s.Level < Math.Max(s.Asked, 1) && (s.Missing?.NotBefore is not { } day || day <= today || s.Missing.Tries > 1))
            .OrderBy(s => s.Asked == 0).ThenBy(s => Foreign(s.Lesson)).ThenByDescending(s => s.Missing is not null).Select(s => (s.Lesson, s.Asked > 0 ? l["kế hoạch đòi kỹ năng này", "the plan asks for this skill"] : l["đang học dở", "begun"]));
        var fresh = lessons.All().Where(x => x.Skills.All(k => Skills.All(s => s.Skill.Code != k || s.Level == 0))).OrderBy(Foreign).ThenBy(x => x.ForCitizens).Select(x => ((Lesson?)x, l["bài mới", "new"]));
        return [.. due.Concat(open).Concat(fresh).Where(n => n.Item1 is not null).DistinctBy(n => n.Item1!.Code).Select(n => new NextLesson(n.Item1!, n.Item2))];
    }
}
