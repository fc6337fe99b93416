using CamTay.Platform;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace CamTay.Web.Host;

/// <summary>The reader's language and theme: two cookies, switched by plain links that lead back to where they were clicked.</summary>
internal static class Choices
{
    public const string ThemeCookie = "theme";
    private const string LanguageCookie = "lang";

    /// <summary>The language of a request: <c>?lang=</c> for this page only, else the cookie, else for programs Accept-Language, else Vietnamese.</summary>
    public static Language LanguageOf(IServiceProvider services)
    {
        if (services.GetRequiredService<IHttpContextAccessor>().HttpContext is not { } context) return new Language();
        // The error page is shown in the place of another one, whose query string is set aside.
        var query = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString ?? context.Request.QueryString.Value;
        var asked = QueryHelpers.ParseQuery(query).TryGetValue("lang", out var value) ? value.ToString() : "";
        var chosen = asked is "vi" or "en" ? asked : context.Request.Cookies[LanguageCookie];
        return new Language { English = (chosen ?? (ErrorAddress.ForPrograms(context) ? Preferred(context.Request) : null)) == "en" };
    }

    private static string? Preferred(HttpRequest request)
    {
        var first = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value;
        return first?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : null;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ngon-ngu", (HttpContext context, string? lang, string? ve) => Keep(context, LanguageCookie, lang is "en" ? "en" : "vi", ve)).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/giao-dien", (HttpContext context, string? theme, string? ve) => Keep(context, ThemeCookie, theme is "dark" or "light" ? theme : "", ve)).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Keep(HttpContext context, string cookie, string value, string? back)
    {
        context.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            HttpOnly = cookie != ThemeCookie, // the theme is also kept by the island of the switch
            IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = value.Length == 0 ? TimeSpan.Zero : TimeSpan.FromDays(365),
        });
        // Only an address within the site: "//evil" and "/\evil" lead elsewhere.
        var local = back is { Length: > 0 } && back[0] == '/' && (back.Length == 1 || (back[1] != '/' && back[1] != '\\')) && !back.Any(char.IsControl);
        return Results.LocalRedirect(local ? new Uri("http://x" + back).PathAndQuery : "/");
    }
}
