using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Supervision;

/// <summary>A supervised try as its supervisor sees it.</summary>
internal sealed record SupervisionLine(SupervisedTry Row, string Learner, Try? Made);

/// <summary>The supervisor's own, newest first.</summary>
internal sealed class ReadSupervisions(AppDb db, IStaff staff, IAccess access)
{
    private const int Latest = 20;

    public async Task<IReadOnlyList<SupervisionLine>> Mine(CancellationToken ct) =>
        await Lines(await db.Set<SupervisedTry>().AsNoTracking().Where(s => s.Account == access.Account).OrderByDescending(s => s.OpenedAt).Take(Latest).ToListAsync(ct), ct);

    public async Task<SupervisionLine> One(Guid id, CancellationToken ct)
    {
        var row = await db.Set<SupervisedTry>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.Account == access.Account, ct) ?? throw new RefusedException(PlatformRefusals.PageNotFound);
        return (await Lines([row], ct))[0];
    }

    private async Task<IReadOnlyList<SupervisionLine>> Lines(IReadOnlyList<SupervisedTry> rows, CancellationToken ct)
    {
        var (ids, made) = (rows.Select(r => r.LearnerId).Distinct().ToList(), rows.Select(r => r.Try).OfType<Guid>().ToList());
        var subjects = await db.Set<Learner>().AsNoTracking().Where(l => ids.Contains(l.Id) && l.Subject != null).ToDictionaryAsync(l => l.Id, l => l.Subject!, ct);
        var people = await staff.BySubjects([.. subjects.Values], ct);
        var tries = await db.Set<Try>().AsNoTracking().Where(t => made.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        return [.. rows.Select(r => new SupervisionLine(r, subjects.TryGetValue(r.LearnerId, out var s) && people.TryGetValue(s, out var p) ? $"{p.FullName} ({p.Code})" : "…", r.Try is { } t ? tries.GetValueOrDefault(t) : null))];
    }
}
