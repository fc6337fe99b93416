using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Codes;

/// <summary>The code that a phone reads, and what the screen asks for every few seconds.</summary>
internal static class CodeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/co-mat/{session:guid}/{code}", Read).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/api/lop-hoc/{id:guid}/buoi/{session:guid}/ma", Show).RequireAuthorization(new NeedsAttribute(Permission.Learn))
            .WithSummary("The code that the screen of a session shows now, as data of an SVG path, and how many have arrived. For those who lead the class.");
    }

    public static string Address(Session session, DateTimeOffset now) => $"/co-mat/{session.Id:N}/{SessionCode.At(session, now)}";

    private static async Task<IResult> Read(Guid session, string code, ReadCode read, ScanProof proof, HttpContext http, CancellationToken ct)
    {
        await read.Check(session, code, ct);
        proof.Give(http, session);
        // The code leaves the address at once: it is in no history and in no copied link.
        return Results.Redirect($"/co-mat/{session:N}");
    }

    private static async Task<IResult> Show(Guid id, Guid session, ClassDesk desk, AppDb db, SiteAddress site, HttpRequest request, TimeProvider clock, CancellationToken ct)
    {
        var open = await desk.Lead(id, ct);
        var found = open.Session(session);
        var now = clock.GetUtcNow();
        ReadCode.Open(open.Class, found, now);
        var squares = new QrSquares(site.Of(request, Address(found, now)));
        return Results.Ok(new { side = squares.Side, path = squares.Path(), seconds = (int)Math.Ceiling(SessionCode.Left(now).TotalSeconds), arrived = await Arrived(db, session, ct) });
    }

    public static Task<int> Arrived(AppDb db, Guid session, CancellationToken ct) => db.Set<Mark>().CountAsync(m => m.SessionId == session && !m.Struck, ct);
}
