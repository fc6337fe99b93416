using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CamTay.Web.Host;

/// <summary>Strict where passwords are tried, generous elsewhere. By account once signed in: a hospital shares one address.</summary>
internal static class RequestLimits
{
    /// <summary>Passwords, codes and invitations tried from one address, right or wrong: a hall of people signs in within the same minute. <see cref="RefusedSecrets"/> counts the wrong ones.</summary>
    private const int SecretsPerMinute = 600;
    private const int PerMinute = 3000;
    /// <summary>Tickets and batches of tries, each: an account needs few. Without an account many learners share an address, and each has its tickets an hour.</summary>
    private const int TriesPerAccount = 120;
    /// <summary>Public pages and files about certificates: nobody is to try addresses by the thousand.</summary>
    private const int CertificatesPerMinute = 300;

    public static readonly TimeSpan Segment = TimeSpan.FromSeconds(10);
    private static readonly string[] TryPaths = ["/api/hoc/ve", "/api/hoc/lan-lam"];
    private static readonly string[] SecretPaths = ["/dang-nhap", "/moi", "/doi-mat-khau"];

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        options.OnRejected = (rejected, _) =>
        {
            // A sliding window does not say when; a segment later some permits are back.
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after.TotalSeconds : Segment.TotalSeconds;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var path = context.Request.Path;
        // The page that tells of the refusal must not itself be refused.
        if (path == ErrorAddress.Path || path == "/healthz") return RateLimitPartition.GetNoLimiter("free");
        var address = Address(context);
        if (TriesSecret(context.Request)) return Window("secret:" + address, SecretsPerMinute);
        var known = context.User.Identity?.Name;
        if (known is not null && TryPaths.Any(p => path.StartsWithSegments(p, StringComparison.Ordinal))) return Window($"tries:{path}:{known}", TriesPerAccount);
        if (known is null && path.StartsWithSegments("/chung-chi", StringComparison.Ordinal)) return Window("certificates:" + address, CertificatesPerMinute);
        return Window(known is not null ? "account:" + known : "address:" + address, PerMinute);
    }

    public static bool TriesSecret(HttpRequest request) => HttpMethods.IsPost(request.Method) && SecretPaths.Any(p => request.Path.StartsWithSegments(p, StringComparison.Ordinal));

    public static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "local";

    public static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(key,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
}
