using System.Text;
using CamTay.Imports.Kinds;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Imports.Templates;

internal static class TemplateRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/nhap-du-lieu/mau/{kind}.{format}", Template).RequireAuthorization(new NeedsAttribute(Permission.Import)).ExcludeFromDescription();

    private static IResult Template(string kind, string format, KindList kinds, Language language)
    {
        var found = kinds.Need(kind);
        return format switch
        {
            "xlsx" => Results.File(TemplateFile.Workbook(found, language), TableFile.XlsxType, $"mau-{found.Code}.xlsx"),
            // With a byte order mark, so that Excel takes it for UTF-8 when it saves it again.
            "csv" => Results.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', found.Columns.Select(c => c.Name)) + "\r\n")],
                "text/csv; charset=utf-8", $"mau-{found.Code}.csv"),
            _ => throw new RefusedException(PlatformRefusals.NotFound.With($"{found.Code}.{format}")),
        };
    }
}
