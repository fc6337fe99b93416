using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Indicators.Export;

/// <summary>The tables of figures as files: the page's own query string, .xlsx or .csv.</summary>
internal static class Exports
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/xuat").ExcludeFromDescription();
        files.MapGet("/don-vi.{format}", ExportUnits.Answer).RequireAuthorization(new NeedsAttribute(Permission.ViewFigures));
        files.MapGet("/chi-tieu.{format}", ExportTargets.Answer).RequireAuthorization(new NeedsAttribute(Permission.ViewFigures));
        files.MapGet("/danh-sach.{format}", ExportMembers.Answer).RequireAuthorization(new NeedsAttribute(Permission.ViewFigures));
    }
}
