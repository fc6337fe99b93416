using System.Runtime.CompilerServices;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Evidence.Journal;

/// <summary>The journal's tables as files: as .csv all that matches, sent while it is read; as .xlsx, which must be held, the newest.</summary>
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
        return format == "csv"
            ? TableFile.Csv(JournalLines.ForFile(l), Lines(filter, journal, lines, ct), l, "nhat-ky", ct)
            : TableFile.Answer(format, JournalLines.ForFile(l), await Lines(filter, journal, lines, ct).Take(MostRows).ToListAsync(ct), l, "nhat-ky");
    }

    private static async IAsyncEnumerable<JournalLine> Lines(JournalFilter filter, ReadJournal journal, JournalLines lines, [EnumeratorCancellation] CancellationToken ct)
    {
        do
        {
            var slice = await journal.Page(filter, 2000, ct);
            foreach (var line in await lines.Of(slice.Entries, ct)) yield return line;
            filter = filter with { Before = slice.Before };
        }
        while (filter.Before is not null);
    }

    private static async Task<IResult> Audit(string format, HttpRequest request, ReadAudit audit, Language l, CancellationToken ct)
    {
        var filter = AuditFilter.Of(request.QueryString.Value ?? "") with { Before = null };
        return TableFile.Answer(format, audit.Columns(l), await audit.Page(filter, MostRows, ct), l, "nhat-ky-he-thong");
    }
}
