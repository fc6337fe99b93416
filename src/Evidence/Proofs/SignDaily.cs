using CamTay.Evidence.Ledger;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Evidence.Proofs;

/// <summary>Signs a tree head each local day on which the ledger grew (evidence.md §1), at the first look after midnight.</summary>
internal sealed class SignDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignDaily> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromMinutes(5), clock, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDb>();
                var last = await db.Set<HeadRow>().OrderByDescending(h => h.Size).Select(h => (DateTimeOffset?)h.SignedAt).FirstOrDefaultAsync(stoppingToken);
                if (last is null || LocalDays.DayOf(last.Value) < clock.Today())
                    await scope.ServiceProvider.GetRequiredService<ITreeHeads>().Now(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { log.LogError(e, "The daily tree head could not be signed; it is tried again in five minutes"); }
        }
    }
}
