using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Learning.MoocPhotos;

internal static class PhotoRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/hoc/cua-toi/chung-nhan/{id:guid}/anh", Picture)
        .RequireAuthorization(new NeedsAttribute(Permission.Learn)).ExcludeFromDescription();

    private static async Task<IResult> Picture(Guid id, ReadPhotos read, HttpContext http, CancellationToken ct)
    {
        var picture = await read.Picture(id, ct);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(picture.Bytes, picture.Type);
    }
}
