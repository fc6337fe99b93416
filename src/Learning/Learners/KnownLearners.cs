using CamTay.Evidence;
using CamTay.Learning.Competence;
using CamTay.Learning.Mine;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Learners;

/// <summary>What other modules may know of learners.</summary>
internal sealed class KnownLearners(AppDb db, ReadTrials trials, RequiredSkills required, ReadShifts roster, ILedgerReader ledger) : ILearners, IQuietHours
{
    public async Task<IReadOnlyDictionary<string, string>> SubjectsOf(IReadOnlyCollection<string> accounts, CancellationToken ct = default)
    {
        var asked = accounts.ToList();
        return await Confirmed.Where(l => asked.Contains(l.Account!)).ToDictionaryAsync(l => l.Account!, l => l.Subject!, ct);
    }

    public async Task<IReadOnlyDictionary<string, string>> AccountsOf(IReadOnlyCollection<string> subjects, CancellationToken ct = default)
    {
        var asked = subjects.ToList();
        return await Confirmed.Where(l => asked.Contains(l.Subject!)).ToDictionaryAsync(l => l.Subject!, l => l.Account!, ct);
    }

    public async Task<IReadOnlyList<MeasuredTry>> Tries(IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> lessons, CancellationToken ct = default)
    {
        var asked = subjects.ToList();
        var learners = await Confirmed.Where(l => asked.Contains(l.Subject!)).ToDictionaryAsync(l => l.Id, l => l.Subject!, ct);
        return
        [
            .. (await trials.OfMany(learners.Keys, ct)).SelectMany(of => of.Value.Where(t => t is { Ticketed: true, Copy: false, Finished: true } && lessons.Contains(t.Lesson))
                .Select(t => new MeasuredTry(learners[of.Key], t.Lesson, t.Skills, t.At, t.Qualifies))).OrderBy(t => t.At),
        ];
    }

    public async Task<IReadOnlySet<string>> Lacking(string skill, IReadOnlyCollection<(string Subject, string Unit, string Group)> people, CancellationToken ct = default)
    {
        await required.Load(ct);
        var shown = (await ledger.OfSubjects([.. people.Select(p => p.Subject)], ct)).Where(e => e is { Verb: Verb.Demonstrated, VoidedBy: null } && e.Facts.Code == skill)
            .GroupBy(e => e.Subject).ToDictionary(g => g.Key, g => g.OrderBy(e => e.Day).ThenBy(e => e.Seq).Last().Facts.Value ?? 0);
        return people.Where(p => required.Of(p.Unit, p.Group).TryGetValue(skill, out var level) && shown.GetValueOrDefault(p.Subject) < level).Select(p => p.Subject).ToHashSet();
    }

    public async Task<IReadOnlySet<string>> Resting(IReadOnlyCollection<string> accounts, DateTimeOffset at, CancellationToken ct = default)
    {
        var asked = accounts.ToList();
        var learners = await db.Set<Learner>().AsNoTracking().Where(l => l.Account != null && asked.Contains(l.Account)).ToListAsync(ct);
        var shifts = await roster.Of(learners, ct);
        return learners.Where(l => shifts.TryGetValue(l.Id, out var hers) && hers.Asleep(at)).Select(l => l.Account!).ToHashSet(StringComparer.Ordinal);
    }

    private IQueryable<Learner> Confirmed => db.Set<Learner>().AsNoTracking().Where(l => l.Account != null && l.Subject != null);
}
