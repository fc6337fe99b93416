using CamTay.Learning.Lessons;
using CamTay.Learning.Tries;
using CamTay.Learning.Voices;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Learning.Hand;

/// <summary>The pages of the hand face, open to everybody. They hold nothing about anybody, so the phone may keep them.</summary>
internal static class HandRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/hoc", List).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/hoc/{lesson}", Lesson).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/hoc/{lesson}/tieng/{voice}", Voice).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/hoc/offline.js", Worker).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult List(LessonLibrary library, HttpContext http)
    {
        Keep(http);
        return new RazorComponentResult<LessonListPage>(new Dictionary<string, object?> { [nameof(LessonListPage.Lessons)] = library.All() });
    }

    private static async Task<IResult> Lesson(string lesson, LessonLibrary library, ReadVoices voices, KeepVersions versions, HttpContext http)
    {
        if (library.Find(lesson) is not { } found) throw new RefusedException(LearningRefusals.NoLesson.With(lesson));
        Keep(http);
        // Whoever has the page may ask for a ticket or send a try of this version, also when the next one is in force by then.
        await versions.Keep(found, http.RequestAborted);
        return new RazorComponentResult<LessonPage>(new Dictionary<string, object?> { [nameof(LessonPage.Lesson)] = found, [nameof(LessonPage.Voices)] = await voices.Of(found, http.RequestAborted) });
    }

    private static IResult Voice(string lesson, string voice, LessonLibrary library, HttpContext http)
    {
        if (library.Find(lesson) is not { } found || !found.Steps.Any(s => s.Voice == voice)) throw new RefusedException(LearningRefusals.NoLesson.With(lesson));
        Keep(http);
        return Results.File(Path.Combine(library.Folder, lesson, voice), Path.GetExtension(voice) == ".mp3" ? "audio/mpeg" : "audio/ogg");
    }

    private static IResult Worker(IBuiltAssets assets, HttpContext http)
    {
        if (assets.TextOf("src/Learning/Player/offline.ts") is not { } script) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["Service-Worker-Allowed"] = "/hoc";
        return Results.Text(script, "text/javascript");
    }

    // Asked for anew when there is a network; the service worker keeps the last one for when there is none.
    private static void Keep(HttpContext http) => http.Response.Headers.CacheControl = "private, no-cache";
}
