using CamTay.Platform;
using Microsoft.Extensions.Logging;

namespace CamTay.Plan.Revisions;

/// <summary>Takes in the plans at start, then looks every second for a changed file and for revisions that another node made.</summary>
internal sealed class WatchPlans(PlanFolder folder, PlansInForce plans, TimeProvider clock, ILogger<WatchPlans> log) : PeriodicWork(TimeSpan.FromSeconds(1), clock, log)
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Try(folder.TakeIn, cancellationToken);
        await Try(plans.Refresh, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task Look(CancellationToken ct)
    {
        await Try(folder.Watch, ct);
        await plans.Refresh(ct);
    }
}
