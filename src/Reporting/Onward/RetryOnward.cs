using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Reporting.Onward;

/// <summary>Looks every minute for reports that wait to go onward.</summary>
internal sealed class RetryOnward(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetryOnward> log) : PeriodicWork(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendOnward>().Due(ct);
    }
}
