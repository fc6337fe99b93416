using System.Globalization;
using System.Threading.RateLimiting;

namespace CamTay.Web.Host;

/// <summary>
/// Counts refused passwords, codes and invitations by address. A lock on each account does not see who tries one password on many; a limit on all
/// sign-ins of an address would shut out a hall of people who share it. So those that succeed do not count, and after too many that fail none is
/// looked at from there for a while, right or wrong.
/// </summary>
internal sealed class RefusedSecrets : IDisposable
{
    private const int PerMinute = 60;

    private readonly PartitionedRateLimiter<string> refused = PartitionedRateLimiter.Create<string, string>(address => RequestLimits.Window(address, PerMinute));

    public async Task Watch(HttpContext context, RequestDelegate next)
    {
        if (!RequestLimits.TriesSecret(context.Request))
        {
            await next(context);
            return;
        }
        var address = RequestLimits.Address(context);
        if (refused.GetStatistics(address) is { CurrentAvailablePermits: 0 })
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = Math.Ceiling(RequestLimits.Segment.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return;
        }
        await next(context);
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest) refused.AttemptAcquire(address).Dispose();
    }

    public void Dispose() => refused.Dispose();
}
