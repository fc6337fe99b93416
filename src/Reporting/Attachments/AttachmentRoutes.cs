using System.Security.Cryptography;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Attachments;

/// <summary>
/// A file of a report: <c>/bao-cao/tep/{id}</c>. Of a received version it opens to those who may read the unit's reports; while the report is
/// being written, to its writers only. It always leaves as a file to be kept, never as a page of this site.
/// </summary>
internal static class AttachmentRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/bao-cao/tep/{id:guid}", Open)
        .RequireAuthorization(new NeedsAttribute(Permission.ViewReports)).ExcludeFromDescription();

    public static string Address(Guid id) => $"/bao-cao/tep/{id:N}";

    private static async Task<IResult> Open(Guid id, AppDb db, IAccess access, HttpResponse response, CancellationToken ct)
    {
        var file = await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new RefusedException(ReportingRefusals.NoFile);
        access.Require(Permission.ViewReports, file.Unit);
        if (!await Received(db, file, ct) && !await Writes(db, access, file, ct)) throw new RefusedException(ReportingRefusals.NoFile);
        var bytes = await db.Set<AttachmentContent>().AsNoTracking().Where(c => c.Sha256 == file.Sha256).Select(c => c.Bytes).SingleAsync(ct);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256) throw new RefusedException(ReportingRefusals.FileChanged);
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(bytes, FileKind.OfName(file.Name).Type, file.Name);
    }

    /// <summary>A received version names it.</summary>
    private static Task<bool> Received(AppDb db, Attachment file, CancellationToken ct)
    {
        var named = file.Id.ToString();
        return db.Set<FrozenRow>().AnyAsync(f => f.ReportId == file.ReportId && f.Content.Contains(named), ct);
    }

    private static async Task<bool> Writes(AppDb db, IAccess access, Attachment file, CancellationToken ct)
    {
        var level = await db.Set<Report>().Where(r => r.Id == file.ReportId).Select(r => r.Level).SingleAsync(ct);
        return level == ReportLevel.Department
            ? access.May(Permission.ReceiveReports, file.Unit) || access.May(Permission.IssueReports, file.Unit)
            : access.May(Permission.FillReports, file.Unit) || access.May(Permission.ApproveReports, file.Unit);
    }
}
