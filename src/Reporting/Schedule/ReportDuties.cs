using CamTay.Platform;

namespace CamTay.Reporting.Schedule;

/// <summary>Reports that somebody still has to write, send, accept or issue, as reminders and “my tasks” know them.</summary>
internal sealed class ReportDuties(IReportsDue reports) : IDuties
{
    private const int HeadAfter = 1, DepartmentAfter = 3;

    public async Task<IReadOnlyList<Duty>> Open(DateOnly today, DateOnly until, CancellationToken ct = default) =>
        [.. (await reports.Open(today, until, ct)).Select(Duty)];

    private static Duty Duty(ReportDue due) => new($"report/{due.Plan}/{due.Period}/{due.Unit}", due.Actor is ReportActor.Department or ReportActor.Leader ? due.Root : due.Unit, due.Needs, due.LastDay,
        $"{Act(due).Vi}: báo cáo {due.PeriodVi} của {due.UnitName}", $"{Act(due).En}: report of {due.UnitName}, {due.PeriodEn}", due.Address)
    {
        Escalations = due.Actor is ReportActor.Writer or ReportActor.Head ? [new(HeadAfter, Permission.ApproveReports), new(DepartmentAfter, Permission.ReceiveReports)] : [],
    };

    private static (string Vi, string En) Act(ReportDue due) => due.Actor switch
    {
        ReportActor.Writer when due.Returned => ("Sửa theo góp ý của Sở", "Change as the department asks"),
        ReportActor.Writer => ("Lập", "Write"),
        ReportActor.Head => ("Xem và gửi", "Look at and send"),
        ReportActor.Department => ("Xem xét", "Consider"),
        _ => ("Ban hành", "Issue"),
    };
}
