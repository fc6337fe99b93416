using CamTay.Evidence;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Team;

/// <summary>Two tries of different people that are alike to the twentieth of a second. <paramref name="Later"/> was received later and does not count.</summary>
internal sealed record AlikePair(string Lesson, string First, string Later, DateTimeOffset At);

/// <summary>Tries of different learners that are the same, for whoever leads one of them: the program says what it saw and accuses nobody.</summary>
internal sealed class ReadAlike(AppDb db, IStaff staff, IUnits units, ISubjectNames names, ILessons lessons, IAccess access, Language l)
{
    private const int Latest = 50;

    public async Task<IReadOnlyList<AlikePair>> In(string unit, CancellationToken ct)
    {
        access.Require(Permission.ViewLearning, unit);
        var pairs = await (from copy in db.Set<Try>().AsNoTracking()
                           join original in db.Set<Try>().AsNoTracking() on copy.CopyOf equals original.Id
                           join later in db.Set<Learner>().AsNoTracking() on copy.LearnerId equals later.Id
                           join first in db.Set<Learner>().AsNoTracking() on original.LearnerId equals first.Id
                           where copy.LearnerId != original.LearnerId && copy.IssuedAt != null && (later.Subject != null || first.Subject != null)
                           orderby copy.ReceivedAt descending
                           select new { copy.Lesson, copy.ReceivedAt, Later = later.Subject, First = first.Subject }).Take(400).ToListAsync(ct);
        if (pairs.Count == 0) return [];
        var subjects = pairs.SelectMany(p => new[] { p.Later, p.First }).OfType<string>().Distinct().ToList();
        var people = await staff.BySubjects(subjects, ct);
        var below = (await units.Subtree(unit, ct)).ToHashSet();
        bool Here(string? subject) => subject is not null && people.TryGetValue(subject, out var person) && below.Contains(person.HomeUnit);
        var shown = pairs.Where(p => Here(p.Later) || Here(p.First)).Take(Latest).ToList();
        var said = await names.Names([.. shown.SelectMany(p => new[] { p.Later, p.First }).OfType<string>().Where(Here).Distinct()], ct);
        string Name(string? subject) => Here(subject) ? said.GetValueOrDefault(subject!) ?? l["một người của đơn vị", "somebody of the unit"] : l["người ngoài đơn vị", "somebody outside of the unit"];
        return [.. shown.Select(p => new AlikePair(lessons.Find(p.Lesson)?.Title(l) ?? p.Lesson, Name(p.First), Name(p.Later), p.ReceivedAt))];
    }
}
