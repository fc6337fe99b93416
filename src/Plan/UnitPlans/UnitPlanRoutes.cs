using CamTay.Platform;
using CamTay.Platform.Documents;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Plan.UnitPlans;

/// <summary>A unit's plan as a document, and the list of all of them as a table.</summary>
internal static class UnitPlanRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/ke-hoach-don-vi/{plan}").RequireAuthorization(new NeedsAttribute(Permission.ViewFigures)).ExcludeFromDescription();
        group.MapGet("/{unit}/van-ban.{format}", Document);
        group.MapGet("/xuat.{format}", List);
    }

    private static async Task<IResult> Document(string plan, string unit, string format, ReadUnitPlans plans, TakePaper papers, SiteAddress site, HttpRequest request, CancellationToken ct)
    {
        var open = await plans.Open(plan, unit, Permission.ViewFigures, ct);
        return DocumentFile.Answer(format, UnitPlanDocument.Of(open.Kept, open.Paper ?? await papers.Now(open.Kept, open.Plan, ct), path => site.Of(request, path)), $"ke-hoach-{unit}");
    }

    private static async Task<IResult> List(string plan, string format, UnitPlanFolder folder, ReadUnitPlans plans, Language l, HttpRequest request, CancellationToken ct)
    {
        var board = await plans.Board(await folder.Open(plan, ct), figures: true, ct);
        var columns = UnitPlanColumns.Of(plan, l);
        return TableFile.Answer(format, columns, TableQuery.From(request, plan + ".").Apply(columns, board.Lines, l), l, "ke-hoach-don-vi");
    }
}
