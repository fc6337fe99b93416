using CamTay.Platform;

namespace CamTay.Reporting.Schedule;

/// <summary>Reports that somebody still has to write, send, accept or issue, as reminders and “my tasks” know them.</summary>
internal sealed class ReportDuties(IReportsDue reports) : IDuties
{
    private const int HeadAfter = 1, DepartmentAfter = 3;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var due = (await reports.Open(today, until, ct)).ToLookup(d => d.Actor == ReportActor.Department && d.Unit != d.Root);
        return [.. due[false].Select(Duty), .. due[true].GroupBy(d => (d.Plan, d.Period)).Select(g => Review([.. g], today))];
    }

    private static Duty Duty(ReportDue due) => new($"report/{due.Plan}/{due.Period}/{due.Unit}", due.Unit, due.Needs, due.Due,
        $"{Act(due).Vi}: báo cáo {due.PeriodVi} của {due.UnitName}{due.Mark.Vi}", $"{Act(due).En}: report of {due.UnitName}, {due.PeriodEn}{due.Mark.En}", due.Address)
    {
        Escalations = due.Actor is ReportActor.Writer or ReportActor.Head && !due.OwnCorrection ? [new(HeadAfter, Permission.ApproveReports), new(DepartmentAfter, Permission.ReceiveReports)] : [],
    };

    /// <summary>One duty for all of a period that wait, due with the first of them: hundreds come in on the same day.</summary>
    private static Duty Review(IReadOnlyList<ReportDue> waiting, DateOnly today)
    {
        var (first, late) = (waiting[0], waiting.Count(d => d.Due < today));
        return new Duty($"report/{first.Plan}/{first.Period}/review", first.Root, first.Needs, waiting.Min(d => d.Due),
            $"Xem xét {waiting.Count} báo cáo đơn vị đã gửi, {first.PeriodVi}{(late > 0 ? $", {late} chờ quá hẹn" : "")}",
            $"Review {waiting.Count} reports sent by units, {first.PeriodEn}{(late > 0 ? $", {late} waiting too long" : "")}", $"/bao-cao/{first.Plan}/{first.Period}");
    }

    private static (string Vi, string En) Act(ReportDue due) => due.Actor switch
    {
        ReportActor.Writer or ReportActor.Department when due.OwnCorrection => ("Viết xong bản đính chính", "Finish the correction"),
        ReportActor.Writer when due.Returned => ("Sửa theo góp ý của Sở", "Change as the department asks"),
        ReportActor.Writer => ("Lập", "Write"),
        ReportActor.Department => ("Lập", "Write"),
        ReportActor.Head => ("Xem và gửi", "Look at and send"),
        _ => ("Ban hành", "Issue"),
    };
}
