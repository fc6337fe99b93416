using CamTay.Platform;
using CamTay.Platform.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Reporting.Documents;

/// <summary>A received version as .docx, .pdf or .xlsx: <c>/bao-cao/ban/{id}/van-ban.docx</c>.</summary>
internal static class ReportFiles
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/bao-cao/ban/{id:guid}/van-ban.{format}", Write)
        .RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).ExcludeFromDescription();

    /// <summary>Address of a version's document, without its ending.</summary>
    public static string Address(Guid frozen) => $"/bao-cao/ban/{frozen:N}/van-ban";

    private static async Task<IResult> Write(Guid id, string format, IFrozenReports reports, IAccess access, SiteAddress site, HttpRequest request, CancellationToken ct)
    {
        var report = await reports.Find(id, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        access.Require(Permission.ViewReports, report.Unit);
        return DocumentFile.Answer(format, ReportDocument.Of(report, path => site.Of(request, path)), $"bao-cao-{report.Period}-{report.Unit}-{report.Number}");
    }
}
