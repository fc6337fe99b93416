using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;

namespace CamTay.Reporting.Schedule;

internal sealed class ReportsDue(IPlans plans, IReportingPeriods periods, PeriodBook book) : IReportsDue
{
    private static readonly Language Vi = new(), En = new() { English = true };

    public async Task<IReadOnlyList<ReportDue>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var due = new List<ReportDue>();
        foreach (var plan in await plans.Current(ct))
        {
            var open = periods.Of(plan).Where(p => p.From <= today && p.LastDay <= until).ToList();
            if (open.Count == 0) continue;
            due.AddRange(Of(plan, await book.Lines(plan, open, ct)));
        }
        return due;
    }

    public static IEnumerable<ReportDue> Of(PlanDocument plan, IEnumerable<PeriodLine> lines) => lines.Select(line => Due(plan, line)).OfType<ReportDue>();

    private static ReportDue? Due(PlanDocument plan, PeriodLine line)
    {
        if (Acts(line) is not { } act || (!line.Obliged && line.Report is null)) return null;
        return new ReportDue(plan.Code, plan.RootUnit, line.Period.Code, line.Period.Name(Vi), line.Period.Name(En), line.Unit, line.Name, act.Actor, act.Needs,
            line.Period.From, line.LastDay, line.Timeliness == Timeliness.Missing, line.Report?.State == ReportState.Returned, line.Address);
    }

    private static (ReportActor Actor, Permission Needs)? Acts(PeriodLine line) => (line.Level, line.Report?.State) switch
    {
        (_, ReportState.Accepted) => null,
        (ReportLevel.Department, ReportState.Proposed) => (ReportActor.Leader, Permission.IssueReports),
        (ReportLevel.Department, _) => (ReportActor.Department, Permission.ReceiveReports),
        (_, ReportState.Proposed) => (ReportActor.Head, Permission.ApproveReports),
        (_, ReportState.Received) => (ReportActor.Department, Permission.ReceiveReports),
        _ => (ReportActor.Writer, Permission.FillReports),
    };
}
