using CamTay.Platform;
using Microsoft.AspNetCore.Diagnostics;

namespace CamTay.Web.Host;

/// <summary>Every fault and bare status ends as a refusal: problem details for programs, the page at <see cref="Path"/> for people.</summary>
internal static class ErrorAddress
{
    public const string Path = "/loi";

    /// <summary>By the address that was asked for: while a fault is answered, the request's own path is already the error page's.</summary>
    public static bool ForPrograms(HttpContext context) =>
        new PathString(context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path).StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>What ended the request that is being answered.</summary>
    public static Refusal RefusalOf(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error) return Of(error, context.TraceIdentifier);
        return PlatformRefusals.Of(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound);
    }

    public static Refusal Of(Exception error, string trace) => Faults.RefusalOf(error)
        ?? (error is BadHttpRequestException bad ? PlatformRefusals.Of(bad.StatusCode) : PlatformRefusals.Broken.With(trace));

    public static Task ProblemForStatus(StatusCodeContext status) => Answer(status.HttpContext, PlatformRefusals.Of(status.HttpContext.Response.StatusCode));

    public static Task Answer(HttpContext context, Refusal refusal) =>
        Problem.Of(refusal.Code == PlatformRefusals.Broken.Code ? refusal.With(context.TraceIdentifier) : refusal, context.RequestServices.GetRequiredService<Language>())
            .ExecuteAsync(context);
}
