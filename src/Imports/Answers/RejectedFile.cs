using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.Imports.Runs;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Imports.Answers;

/// <summary>The refused rows as a file with their own cells and the reason in a last column, which is ignored when the mended file returns.</summary>
internal static class RejectedFile
{
    private sealed record Line(IReadOnlyDictionary<string, string> Cells, string Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/nhap-du-lieu/{id:guid}/bi-tu-choi.{format}", Make)
        .RequireAuthorization(new NeedsAttribute(Permission.Import)).ExcludeFromDescription();

    private static async Task<IResult> Make(Guid id, string format, ReadImport read, FindProfile profiles, ReadRows rows, KindList kinds, Language l, CancellationToken ct)
    {
        var import = await read.Need(id, ct);
        var map = (await profiles.Of(import, ct))?.Columns;
        var columns = kinds.Need(import.Kind).Columns
            .Select(c => (c.Name, Shown: map?.Original(c.Name) ?? c.Name)).Where(c => map is null || map.Columns.ContainsKey(c.Name))
            .Select(c => new Column<Line>(c.Name, c.Shown, c.Shown, line => line.Cells.GetValueOrDefault(c.Name)))
            .Append(new Column<Line>(Header.ReasonColumn, Header.ReasonColumn, Header.ReasonColumn, line => line.Reason)).ToList();
        var lines = rows.Rejected(id).Select(r => new Line(CellsJson.Read(r.Cells),
            l["Dòng ", "Row "] + r.Row + (r.AtColumn is null ? "" : l[", cột ", ", column "] + r.AtColumn) + ": " + l[r.ReasonVi!, r.ReasonEn!]));
        return TableFile.Answer(format, columns, lines, l, $"{import.Kind}-bi-tu-choi");
    }
}
