using CamTay.Learning.Mine;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Refreshers;

/// <summary>
/// Refreshers that fall due, as “my tasks” and reminders know them: one a person, for the skill that is due first, on a day when she has waking
/// hours (<see cref="IQuietHours"/> keeps the hours). They are the learner's own; nobody else is told.
/// </summary>
internal sealed class RefresherDuties(AppDb db, ISkills skills, ILessons lessons, IStaff staff, ReadShifts roster, IAccess access) : IPersonalDuties
{
    public async Task<IReadOnlyList<PersonalDuty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var (end, own) = (LocalDays.StartOf(until.AddDays(1)), access.Account == "system" ? null : access.Account);
        var due = await (from row in db.Set<Refresher>().AsNoTracking()
                         join learner in db.Set<Learner>().AsNoTracking() on row.LearnerId equals learner.Id
                         where row.Level > 0 && row.DueAt < end && learner.Account != null && (own == null || learner.Account == own)
                         select new { row, learner }).ToListAsync(ct);
        var learners = due.Select(d => d.learner).DistinctBy(l => l.Id).ToList();
        var shifts = await roster.Of(learners, ct);
        var members = await staff.BySubjects([.. learners.Select(l => l.Subject).OfType<string>()], ct);
        return [.. due.GroupBy(d => d.learner.Id).Select(g =>
        {
            var learner = g.First().learner;
            var member = learner.Subject is { } subject ? members.GetValueOrDefault(subject) : null;
            return Of(learner, member?.Group, shifts.GetValueOrDefault(learner.Id), [.. g.Select(x => x.row).OrderBy(r => r.DueAt).ThenBy(r => r.Skill, StringComparer.Ordinal)], today);
        }).Where(d => d.Duty.Due <= until)];
    }

    private PersonalDuty Of(Learner learner, string? group, Shifts? shifts, IReadOnlyList<Refresher> rows, DateOnly today)
    {
        var (first, day) = (rows[0], LocalDays.DayOf(Shifts.Remind(rows[0].DueAt, shifts)));
        var also = rows.Count(r => LocalDays.DayOf(r.DueAt) <= (day > today ? day : today)) - 1;
        var skill = skills.Current.Skills.FirstOrDefault(s => s.Code == first.Skill);
        var lesson = FittingLesson.For(lessons, first.Skill, group);
        return new PersonalDuty(learner.Account!, new Duty($"refresher/{learner.Id}/{first.Skill}", "", Permission.Learn, day,
            $"Ôn lại: {skill?.NameVi ?? first.Skill}" + (also > 0 ? $" và {also} kỹ năng nữa" : ""), $"Refresh: {skill?.NameEn ?? first.Skill}" + (also > 0 ? $" and {also} more" : ""),
            lesson is null ? "/hoc/cua-toi" : $"/hoc/{lesson.Code}"));
    }
}
