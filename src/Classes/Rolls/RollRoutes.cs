using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Classes.Rolls;

/// <summary>The door of the trainer's phone.</summary>
internal static class RollRoutes
{
    internal sealed record Batch(string? Device, DateTimeOffset Now, IReadOnlyList<SentAct>? Acts);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lop-hoc/offline.js", Worker).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/api/lop-hoc/{id:guid}/buoi/{session:guid}/diem-danh", Take).RequireAuthorization(new NeedsAttribute(Permission.Learn))
            .WithSummary("Takes up to 200 taps of the trainer's list {id, who or, of somebody not on the list, her staff code in code, kind: co-mat|muon|ve-som|vang, number, at}; idempotent by their ids, which the phone makes. Answers each: new, same or refused.");
    }

    private static IResult Worker(IBuiltAssets assets, HttpContext http)
    {
        if (assets.TextOf("src/Classes/Rolls/roll-offline.ts") is not { } script) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["Service-Worker-Allowed"] = "/lop-hoc";
        return Results.Text(script, "text/javascript");
    }

    private static async Task<IResult> Take(Guid id, Guid session, Batch batch, TakeRoll take, CancellationToken ct)
    {
        if (batch.Acts is not { Count: > 0 and <= TakeRoll.AtOnce } acts || batch.Device is not { Length: > 0 and <= 64 } device) throw new RefusedException(ClassesRefusals.BadBatch.With(TakeRoll.AtOnce));
        return Results.Ok(new { answers = await take.Take(id, session, device, batch.Now, acts, ct) });
    }
}
