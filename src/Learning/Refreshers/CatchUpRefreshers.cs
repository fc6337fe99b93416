using CamTay.Learning.Competence;
using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Learning.Refreshers;

/// <summary>
/// Due moments that no arriving try writes: of learners whose tries are older than the list of due moments (in an installation that began with it
/// there are none), and of those whose ticket has lapsed since the last look. A few at a time.
/// </summary>
internal sealed class CatchUpRefreshers(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CatchUpRefreshers> log) : PeriodicWork(TimeSpan.FromMinutes(1), clock, log)
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Away = TimeSpan.FromDays(7);
    private bool done;
    private Guid after;
    private DateTimeOffset? lapsedUntil;

    protected override Task Look(CancellationToken ct) => CatchUp(ct);

    internal async Task CatchUp(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!done)
        {
            var open = await Forgotten(scope.ServiceProvider.GetRequiredService<AppDb>(), ct);
            await Keep(scope.ServiceProvider, open, ct);
            (done, after) = (open.Count < AtOnce, open.LastOrDefault(after));
        }
        await Lapsed(scope.ServiceProvider, ct);
    }

    private Task<List<Guid>> Forgotten(AppDb db, CancellationToken ct) =>
        db.Set<Learner>().Where(l => l.Account != null && l.Id.CompareTo(after) > 0 && !db.Set<Refresher>().Any(r => r.LearnerId == l.Id) && db.Set<Try>().Any(t => t.LearnerId == l.Id && t.Mode == Mode.Alone && t.Skills != ""))
            .OrderBy(l => l.Id).Select(l => l.Id).Take(AtOnce).ToListAsync(ct);

    /// <summary>After a start it looks back as far as the program is likely to have been away; doing it twice changes nothing.</summary>
    private async Task Lapsed(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var until = Clock.GetUtcNow() - SentTry.Longest;
        var since = lapsedUntil ?? until - Away;
        var unused = await db.Set<Ticket>().AsNoTracking().Where(k => k.IssuedAt >= since && k.IssuedAt < until && !db.Set<Try>().Any(t => t.Ticket == k.Id) && db.Set<Learner>().Any(l => l.Id == k.LearnerId && l.Account != null))
            .OrderBy(k => k.IssuedAt).ThenBy(k => k.Id).Take(AtOnce).Select(k => new { k.LearnerId, k.IssuedAt }).ToListAsync(ct);
        await Keep(services, [.. unused.Select(k => k.LearnerId).Distinct()], ct);
        lapsedUntil = unused.Count < AtOnce ? until : unused[^1].IssuedAt;
    }

    private static async Task Keep(IServiceProvider services, IReadOnlyList<Guid> learners, CancellationToken ct)
    {
        var (db, trials, keep) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ReadTrials>(), services.GetRequiredService<KeepRefreshers>());
        foreach (var learner in learners) await db.InTransaction(async () => await keep.Keep(learner, await trials.Of(learner, ct), ct), ct);
    }
}
