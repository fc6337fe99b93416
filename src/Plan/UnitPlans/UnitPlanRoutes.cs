using CamTay.Platform;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Docx;
using CamTay.Platform.Documents.Pdf;
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

    private static async Task<IResult> Document(string plan, string unit, string format, ReadUnitPlans plans, HttpRequest request, CancellationToken ct)
    {
        var open = await plans.Open(plan, unit, Permission.ViewFigures, ct);
        var document = UnitPlanDocument.Of(open, $"{request.Scheme}://{request.Host}");
        var name = $"ke-hoach-{unit}.{format}";
        return format switch
        {
            "docx" => Results.File(DocxFile.Write(document), DocxFile.Type, name),
            "pdf" => Results.File(PdfFile.Write(document), PdfFile.Type, name),
            "xlsx" => Results.File(XlsxFile.Write(document), TableFile.XlsxType, name),
            _ => throw new RefusedException(PlatformRefusals.NotFound.With(name)),
        };
    }

    private static async Task<IResult> List(string plan, string format, UnitPlanFolder folder, ReadUnitPlans plans, Language l, HttpRequest request, CancellationToken ct)
    {
        var board = await plans.Board(await folder.Open(plan, ct), figures: true, ct);
        var columns = UnitPlanColumns.Of(plan, l);
        return TableFile.Answer(format, columns, TableQuery.From(request, plan + ".").Apply(columns, board.Lines, l), l, "ke-hoach-don-vi");
    }
}
