using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Evidence.Journal;

/// <summary>The journal's tables as files. A whole ledger leaves as a bundle, not as a sheet: the number of rows is bounded.</summary>
internal static class JournalFiles
{
    public const int MostRows = 20_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/nhat-ky").ExcludeFromDescription();
        files.MapGet("/xuat.{format}", Entries).RequireAuthorization(new NeedsAttribute(Permission.ViewJournal));
        files.MapGet("/he-thong/xuat.{format}", Audit).RequireAuthorization(new NeedsAttribute(Permission.ViewJournal));
    }

    private static async Task<IResult> Entries(string format, HttpRequest request, ReadJournal journal, JournalLines lines, Language l, CancellationToken ct)
    {
        var filter = JournalFilter.Of(request.QueryString.Value ?? "") with { Before = null };
        var rows = new List<JournalLine>();
        do
        {
            var slice = await journal.Page(filter, Math.Min(2000, MostRows - rows.Count), ct);
            rows.AddRange(await lines.Of(slice.Entries, ct));
            filter = filter with { Before = slice.Before };
        }
        while (filter.Before is not null && rows.Count < MostRows);
        return TableFile.Answer(format, JournalLines.ForFile(l), rows, l, "nhat-ky");
    }

    private static async Task<IResult> Audit(string format, HttpRequest request, ReadAudit audit, Language l, CancellationToken ct)
    {
        var filter = AuditFilter.Of(request.QueryString.Value ?? "") with { Before = null };
        return TableFile.Answer(format, audit.Columns(l), await audit.Page(filter, MostRows, ct), l, "nhat-ky-he-thong");
    }
}
