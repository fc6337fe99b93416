using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.People.Units;

internal static class UnitRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/don-vi/quan-ly/xuat.{format}", Export).RequireAuthorization(new NeedsAttribute(Permission.ManageUnits)).ExcludeFromDescription();

    private static async Task<IResult> Export(string format, IUnits units, IAccess access, Language language, CancellationToken ct) =>
        TableFile.Answer(format, UnitTreeLine.Columns(language), UnitTreeLine.Of(await units.All(ct), access.UnitsFor(Permission.ManageUnits)), language, "cay-don-vi");
}
