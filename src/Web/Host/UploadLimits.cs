using Microsoft.AspNetCore.Http.Features;

namespace CamTay.Web.Host;

/// <summary>Only imports take large bodies; anything else above 2 MB is refused before it is read.</summary>
internal static class UploadLimits
{
    public const long Imports = 250L * 1024 * 1024;
    public const long Elsewhere = 2L * 1024 * 1024;

    private static readonly string[] ImportPaths = ["/api/imports", "/nhap-du-lieu"];

    public static Task Raise(HttpContext context, RequestDelegate next)
    {
        if (ImportPaths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Imports;
        return next(context);
    }
}
