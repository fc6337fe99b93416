using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Plan.Revisions;

/// <summary>Takes in the plans at start, then looks every second for a changed file and for revisions that another node made.</summary>
internal sealed partial class WatchPlans(PlanFolder folder, PlansInForce plans, TimeProvider clock, ILogger<WatchPlans> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Try(folder.TakeIn, cancellationToken);
        await Try(plans.Refresh, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Try(folder.Watch, stoppingToken);
                await Try(plans.Refresh, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: no fault to report.
        }
    }

    // A database that is away or a file that cannot be read now is tried again at the next look.
    private async Task Try(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        try
        {
            await work(ct);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or InvalidOperationException && !ct.IsCancellationRequested)
        {
            Failed(e.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The plans could not be looked at: {Reason}")]
    private partial void Failed(string reason);
}
