using Microsoft.AspNetCore.Http.Features;

namespace CamTay.Web.Host;

/// <summary>Only imports, reports with their files, classes and certificates take large bodies; anything else above 2 MB is refused before it is read.</summary>
internal static class UploadLimits
{
    public const long Imports = 250L * 1024 * 1024;
    public const long Elsewhere = 2L * 1024 * 1024;

    /// <summary>The files of one report together, and its words.</summary>
    public const long Reports = 24L * 1024 * 1024;

    /// <summary>Photographs and documents of a class.</summary>
    public const long Classes = 12L * 1024 * 1024;

    /// <summary>A photo of at most 5 MB with its form.</summary>
    public const long Certificates = 6L * 1024 * 1024;

    private static readonly string[] ImportPaths = ["/api/imports", "/nhap-du-lieu"];

    public static Task Raise(HttpContext context, RequestDelegate next)
    {
        if (Most(context.Request.Path) is { } most && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most;
        return next(context);
    }

    private static long? Most(PathString path) =>
        ImportPaths.Any(p => path.StartsWithSegments(p, StringComparison.Ordinal)) ? Imports
        : path.StartsWithSegments("/bao-cao", StringComparison.Ordinal) ? Reports
        : path.StartsWithSegments("/lop-hoc", StringComparison.Ordinal) ? Classes
        : path.StartsWithSegments("/hoc/cua-toi/chung-nhan", StringComparison.Ordinal) ? Certificates : null;
}
