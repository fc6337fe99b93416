using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Certificates.Issuing;

/// <summary>What no try sets off: certificates that had to wait, and those whose days end although newer tries kept the level up.</summary>
internal sealed class CatchUpCertificates(AppDb db, ICompetence competence, FollowSafely follow, TimeProvider clock)
{
    private const int AtOnce = 200;

    public async Task Now(CancellationToken ct)
    {
        var (from, until) = (clock.GetUtcNow() - FollowCompetence.RenewLate, clock.GetUtcNow() + FollowCompetence.RenewLate);
        var waiting = await db.Set<PendingFollow>().OrderBy(p => p.Since).Select(p => p.Subject).Take(AtOnce).ToListAsync(ct);
        var ending = await db.Set<Certificate>().Where(c => c.State == CertificateState.Live && c.ValidUntil < until && c.ValidUntil > from).OrderBy(c => c.ValidUntil).Select(c => c.Subject).Distinct().Take(AtOnce).ToListAsync(ct);
        foreach (var subject in waiting.Union(ending))
            await db.InTransaction(async () =>
            {
                if (await competence.Of(subject, ct) is { } now && !await follow.Followed(now, ct)) return;
                await db.Set<PendingFollow>().Where(p => p.Subject == subject).ExecuteDeleteAsync(ct);
            }, ct);
    }
}

/// <summary>Looks every quarter of an hour.</summary>
internal sealed class CatchUpWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CatchUpWork> log) : PeriodicWork(TimeSpan.FromMinutes(15), clock, log)
{
    protected override async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatchUpCertificates>().Now(ct);
    }
}
