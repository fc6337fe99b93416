using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Certificates.Desk;

/// <summary>The list of certificates as .xlsx and .csv.</summary>
internal static class DeskFiles
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/chung-chi/so/xuat.{format}", Write).RequireAuthorization(new NeedsAttribute(Permission.ViewLearning)).ExcludeFromDescription();

    private static async Task<IResult> Write(string format, string? unit, ReadDesk desk, Language l, HttpRequest request, CancellationToken ct) =>
        TableFile.Answer(format, DeskColumns.All, await desk.All(await desk.Start(unit, ct), TableQuery.From(request), ct), l, "chung-chi");
}
