using System.Data.Common;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Reporting.Onward;

/// <summary>Looks every minute for reports that wait to go onward.</summary>
internal sealed partial class RetryOnward(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetryOnward> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: no fault to report.
        }
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendOnward>().Due(ct);
        }
        catch (Exception e) when (e is DbException or IOException or InvalidOperationException or RefusedException && !ct.IsCancellationRequested)
        {
            Failed(e.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reports could not be handed on and are tried again: {Reason}")]
    private partial void Failed(string reason);
}
