using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Learning.Voices;

internal static class VoiceRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/hoc/ghi-tieng", Page).RequireAuthorization(new NeedsAttribute(Permission.Learn)).ExcludeFromDescription();
        routes.MapGet("/hoc/{lesson}/loi/{id:guid}", Listen).AllowAnonymous().ExcludeFromDescription();
        routes.MapPut("/api/hoc/tieng/{lesson}/{step}/{language}/{id:guid}", Take).RequireAuthorization(new NeedsAttribute(Permission.Learn))
            .WithSummary("Takes a step's recording (Opus in WebM or Ogg, at most 40 kB) under an id made on the phone; sending it again changes nothing.");
    }

    private static IResult Page(string? bai, string? tieng, ILessons lessons, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<RecordPage>(new Dictionary<string, object?>
        {
            [nameof(RecordPage.Lesson)] = bai is null ? null : lessons.Find(bai), [nameof(RecordPage.Language)] = tieng, [nameof(RecordPage.Aborted)] = http.RequestAborted,
        });
    }

    private static async Task<IResult> Listen(Guid id, ReadVoices read, HttpContext http, CancellationToken ct)
    {
        var (bytes, type) = await read.Sound(id, ct);
        http.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Bytes(bytes, type, enableRangeProcessing: true);
    }

    private static async Task<IResult> Take(string lesson, string step, string language, Guid id, HttpRequest request, ReceiveRecording receive, CancellationToken ct)
    {
        // One byte more than allowed is enough to know.
        var sound = new byte[ReceiveRecording.LargestBytes + 1];
        var size = await request.Body.ReadAtLeastAsync(sound, sound.Length, throwOnEndOfStream: false, ct);
        await receive.Receive(id, lesson, step, language, sound[..size], ct);
        return Results.NoContent();
    }
}
