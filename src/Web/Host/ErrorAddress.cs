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
        if (Outdated(context) is not null) return PlatformRefusals.OutdatedPage;
        return PlatformRefusals.Of(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound);
    }

    /// <summary>The page whose form was sent although it no longer has that form: somebody else was quicker, or the session is another. Null for every other end.</summary>
    public static string? Outdated(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalStatusCode: StatusCodes.Status400BadRequest } asked && context.Request.ContentType?.Contains("form", StringComparison.Ordinal) == true
            ? asked.OriginalPathBase + asked.OriginalPath : null;

    /// <summary>Lets the error page answer an outdated form. The framework ends such a request as an empty page, which is a bare status; and the error
    /// page is only looked at: asked with the form's POST, it would look for that form in itself and end empty too.</summary>
    public static async Task AnswerOutdated(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest } empty) empty.ContentType = null;
    }

    public static Refusal Of(Exception error, string trace) => Faults.RefusalOf(error)
        ?? (error is BadHttpRequestException bad ? PlatformRefusals.Of(bad.StatusCode) : PlatformRefusals.Broken.With(trace));

    public static Task ProblemForStatus(StatusCodeContext status) => Answer(status.HttpContext, PlatformRefusals.Of(status.HttpContext.Response.StatusCode));

    public static Task Answer(HttpContext context, Refusal refusal) =>
        Problem.Of(refusal.Code == PlatformRefusals.Broken.Code ? refusal.With(context.TraceIdentifier) : refusal, context.RequestServices.GetRequiredService<Language>())
            .ExecuteAsync(context);
}
