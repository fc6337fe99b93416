using System.Globalization;
using System.Security.Cryptography;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Evidence.Journal;

/// <summary>What is handed out so that others can hold the ledger to its word: heads, the public key, the whole ledger.</summary>
internal static class HeadFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/nhat-ky").ExcludeFromDescription();
        files.MapGet("/goc-da-ky/{size:long}.svg", Qr).RequireAuthorization(new NeedsAttribute(Permission.ViewJournal));
        files.MapGet("/goc-da-ky/{size:long}.jsonl", Line).RequireAuthorization(new NeedsAttribute(Permission.ViewJournal));
        files.MapGet("/goc-da-ky/xuat.{format}", Table).RequireAuthorization(new NeedsAttribute(Permission.ViewJournal));
        files.MapGet("/khoa.pem", Key).RequireAuthorization(new NeedsAttribute(Permission.ViewJournal));
        files.MapGet("/so-chung-cu.zip", Ledger).RequireAuthorization(new NeedsAttribute(Permission.ViewEvidence));
    }

    private static async Task<IResult> Qr(long size, ReadHeads heads, CancellationToken ct) =>
        Results.Text(QrFile.Svg((await heads.Find(size, ct)).Line()), "image/svg+xml");

    private static async Task<IResult> Line(long size, ReadHeads heads, CancellationToken ct) =>
        Results.File(System.Text.Encoding.UTF8.GetBytes((await heads.Find(size, ct)).Line() + "\n"), "application/jsonl", $"goc-da-ky-{size}.jsonl");

    private static async Task<IResult> Table(string format, ReadHeads heads, Language l, CancellationToken ct) =>
        TableFile.Answer(format, ReadHeads.Columns, await heads.Page(null, JournalFiles.MostRows, ct), l, "goc-da-ky");

    private static IResult Key(ITreeHeads heads) =>
        Results.File(System.Text.Encoding.UTF8.GetBytes(PemEncoding.WriteString("PUBLIC KEY", heads.PublicKey) + "\n"), "application/x-pem-file", "khoa-so-chung-cu.pem");

    /// <summary>It names every unit, so it is for those whose right reaches all units of a province.</summary>
    private static async Task<IResult> Ledger(HttpContext http, AppDb db, ITreeHeads heads, IAccess access, AuditLog audit, CancellationToken ct)
    {
        access.Require(Permission.ViewEvidence, "");
        var head = await db.InTransaction(async () =>
        {
            var now = await heads.Now(ct);
            audit.Record("ledger.exported", now.Size.ToString(CultureInfo.InvariantCulture));
            return now;
        }, ct);
        // A ZIP closes its parts with synchronous writes, which the server refuses unless it is told.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } control) control.AllowSynchronousIO = true;
        return Results.Stream(body => Bundle.Write(db, head, heads.PublicKey, body, ct), "application/zip", $"so-chung-cu-{head.Size}.zip");
    }
}
