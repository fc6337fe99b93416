using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Refreshers;

/// <summary>The shifts of learners: the days of their unit's roster, and their own pattern for the other days.</summary>
internal sealed class ReadShifts(AppDb db, TimeProvider clock)
{
    private const int DaysBack = 3, DaysAhead = 92;

    public async Task<Shifts?> Of(Learner? learner, CancellationToken ct) => learner is null ? null : (await Of([learner], ct)).GetValueOrDefault(learner.Id);

    /// <summary>By learner; who has neither a roster nor a pattern is absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, Shifts>> Of(IReadOnlyCollection<Learner> learners, CancellationToken ct)
    {
        var subjects = learners.Select(l => l.Subject).OfType<string>().Distinct().ToList();
        var (from, until) = (clock.Today().AddDays(-DaysBack), clock.Today().AddDays(DaysAhead));
        var days = (await db.Set<RosterDay>().AsNoTracking().Where(d => subjects.Contains(d.Subject) && d.Day >= from && d.Day <= until).ToListAsync(ct)).ToLookup(d => d.Subject);
        var found = new Dictionary<Guid, Shifts>();
        foreach (var learner in learners)
        {
            var listed = learner.Subject is { } subject ? days[subject].ToDictionary(d => d.Day, d => d.Shift[0]) : [];
            if (learner is { Shifts: { } pattern, ShiftsFrom: { } first }) found[learner.Id] = new Shifts(pattern, first) { Listed = listed };
            else if (listed.Count > 0) found[learner.Id] = new Shifts("", default) { Listed = listed };
        }
        return found;
    }
}
