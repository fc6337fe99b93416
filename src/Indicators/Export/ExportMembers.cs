using CamTay.Indicators.Members;
using CamTay.Indicators.Standpoints;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Http;

namespace CamTay.Indicators.Export;

/// <summary>The whole list behind a figure. Who takes names out of the system is written in the audit log.</summary>
internal static class ExportMembers
{
    public static async Task<IResult> Answer(string format, string target, string? part, HttpRequest request, Standpoint at, OpenList list, AuditLog audit, AppDb db, Language language, CancellationToken ct)
    {
        await at.Open(request.Query, revisions: true, ct: ct);
        if (!at.Ready) throw new RefusedException(IndicatorsRefusals.NoPlan.With(""));
        await list.Load(target, part, ct);
        var rows = await list.Find(TableQuery.From(request), everyName: true, ct);
        IReadOnlyList<Column<MemberRow>> columns = [.. list.Columns, new("bi-danh", "Bí danh trong sổ", "Pseudonym in the ledger", r => r.Member.Subject)];
        audit.Record("list.exported", $"{at.Plan.Code}/{target}", $"{at.Unit} {MemberParts.Key(list.Part)} {Standpoint.Text(at.On)} {rows.Count}");
        await db.SaveChangesAsync(ct);
        return TableFile.Answer(format, columns, rows, language, $"danh-sach-{target}-{at.Unit}-{Standpoint.Text(at.On)}");
    }
}
