using CamTay.Platform;
using CamTay.Platform.Documents;
using CamTay.Platform.Documents.Docx;
using CamTay.Platform.Documents.Pdf;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace CamTay.Reporting.Documents;

/// <summary>A received version as .docx, .pdf or .xlsx: <c>/bao-cao/ban/{id}/van-ban.docx</c>.</summary>
internal static class ReportFiles
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/bao-cao/ban/{id:guid}/van-ban.{format}", Write)
        .RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).ExcludeFromDescription();

    /// <summary>Address of a version's document, without its ending.</summary>
    public static string Address(Guid frozen) => $"/bao-cao/ban/{frozen:N}/van-ban";

    private static async Task<IResult> Write(Guid id, string format, IFrozenReports reports, IAccess access, IConfiguration configuration, HttpRequest request, CancellationToken ct)
    {
        var report = await reports.Find(id, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        access.Require(Permission.ViewReports, report.Unit);
        // One address for ever where it is set: the document's bytes hold it.
        var site = configuration["CAMTAY_SITE"] is { Length: > 0 } set ? set.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
        var name = $"bao-cao-{report.Period}-{report.Unit}-{report.Number}.{format}";
        return format switch
        {
            "docx" => Results.File(DocxFile.Write(ReportDocument.Of(report, site)), DocxFile.Type, name),
            "pdf" => Results.File(PdfFile.Write(ReportDocument.Of(report, site)), PdfFile.Type, name),
            "xlsx" => Results.File(XlsxFile.Write(ReportDocument.Of(report, site)), TableFile.XlsxType, name),
            _ => throw new RefusedException(PlatformRefusals.NotFound.With(name)),
        };
    }
}
