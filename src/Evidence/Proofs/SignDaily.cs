using CamTay.Evidence.Ledger;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Evidence.Proofs;

/// <summary>Signs a tree head each local day on which the ledger grew (evidence.md §1), at the first look after midnight.</summary>
internal sealed class SignDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignDaily> log) : PeriodicWork(TimeSpan.FromMinutes(5), clock, log)
{
    protected override async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var last = await db.Set<HeadRow>().OrderByDescending(h => h.Size).Select(h => (DateTimeOffset?)h.SignedAt).FirstOrDefaultAsync(ct);
        if (last is null || LocalDays.DayOf(last.Value) < Clock.Today())
            await scope.ServiceProvider.GetRequiredService<ITreeHeads>().Now(ct);
    }
}
