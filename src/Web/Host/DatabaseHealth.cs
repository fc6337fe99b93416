using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CamTay.Web.Host;

/// <summary>Healthy means: the database answers and its schema is the program's own.</summary>
internal sealed class DatabaseHealth(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return waiting.Any() ? HealthCheckResult.Unhealthy("migrations are waiting") : HealthCheckResult.Healthy();
    }
}
