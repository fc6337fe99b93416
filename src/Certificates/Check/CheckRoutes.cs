using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Certificates.Check;

/// <summary>The page that checks a certificate in the browser. It holds nothing about anybody, so a device may keep it.</summary>
internal static class CheckRoutes
{
    public const string Script = "src/Certificates/Check/check.ts", Worker = "src/Certificates/Check/check-offline.ts";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/chung-chi/kiem-tra", Page).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/chung-chi/kiem-tra/offline.js", Offline).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Page(HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return new RazorComponentResult<CheckPage>();
    }

    private static IResult Offline(IBuiltAssets assets, HttpContext http)
    {
        if (assets.TextOf(Worker) is not { } script) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["Service-Worker-Allowed"] = "/chung-chi/kiem-tra";
        return Results.Text(script, "text/javascript");
    }
}
