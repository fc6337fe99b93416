using CamTay.Learning.Competence;
using CamTay.Learning.Tries;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Learning.Refreshers;

/// <summary>Learners whose tries are older than the list of due moments get theirs, a few at a time. In an installation that began with it there are none.</summary>
internal sealed class CatchUpRefreshers(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CatchUpRefreshers> log) : PeriodicWork(TimeSpan.FromMinutes(1), clock, log)
{
    private const int AtOnce = 200;
    private bool done;
    private Guid after;

    protected override async Task Look(CancellationToken ct)
    {
        if (done) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var open = await db.Set<Learner>().Where(l => l.Account != null && l.Id.CompareTo(after) > 0 && !db.Set<Refresher>().Any(r => r.LearnerId == l.Id) && db.Set<Try>().Any(t => t.LearnerId == l.Id && t.Mode == Mode.Alone && t.Skills != ""))
            .OrderBy(l => l.Id).Select(l => l.Id).Take(AtOnce).ToListAsync(ct);
        var (trials, keep) = (scope.ServiceProvider.GetRequiredService<ReadTrials>(), scope.ServiceProvider.GetRequiredService<KeepRefreshers>());
        foreach (var learner in open) await db.InTransaction(async () => await keep.Keep(learner, await trials.Of(learner, ct), ct), ct);
        (done, after) = (open.Count < AtOnce, open.LastOrDefault(after));
    }
}
