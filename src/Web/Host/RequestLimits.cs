using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CamTay.Web.Host;

/// <summary>Strict where passwords are tried, generous elsewhere. By account once signed in: a hospital shares one address.</summary>
internal static class RequestLimits
{
    private const int SignInsPerMinute = 60;
    private const int PerMinute = 3000;

    private static readonly string[] SecretPaths = ["/dang-nhap", "/moi", "/doi-mat-khau"];

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        options.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var path = context.Request.Path;
        // The page that tells of the refusal must not itself be refused.
        if (path == ErrorAddress.Path || path == "/healthz") return RateLimitPartition.GetNoLimiter("free");
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        if (HttpMethods.IsPost(context.Request.Method) && SecretPaths.Any(p => path.StartsWithSegments(p, StringComparison.Ordinal)))
            return Window("secret:" + address, SignInsPerMinute);
        return Window(context.User.Identity?.Name is { } account ? "account:" + account : "address:" + address, PerMinute);
    }

    private static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(key,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
}
