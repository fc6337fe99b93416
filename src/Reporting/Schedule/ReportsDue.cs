using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Schedule;

internal sealed class ReportsDue(AppDb db, IPlans plans, IReportingPeriods periods, PeriodBook book, IWorkingDays days) : IReportsDue
{
    private static readonly Language Vi = new(), En = new() { English = true };

    public async Task<IReadOnlyList<ReportDue>> Open(DateOnly today, DateOnly until, CancellationToken ct = default)
    {
        var due = new List<ReportDue>();
        foreach (var plan in await plans.Current(ct))
        {
            var open = StepDays.Over(plan.Ends, today) ? [] : periods.Of(plan).Where(p => p.From <= today && p.LastDay <= until).ToList();
            if (open.Count == 0) continue;
            var lines = await book.Lines(plan, open, ct);
            var since = await Times(lines, ct);
            due.AddRange(lines.Select(line => Due(plan, line) is { } d ? Timed(d, line, since(line)) : null).OfType<ReportDue>());
        }
        return due;
    }

    /// <summary>Without the days of their own steps, which a screen of a period does not show.</summary>
    public static IEnumerable<ReportDue> Of(PlanDocument plan, IEnumerable<PeriodLine> lines) => lines.Select(line => Due(plan, line)).OfType<ReportDue>();

    private ReportDue Timed(ReportDue due, PeriodLine line, Since since)
    {
        var day = StepDays.Of(line, since, days);
        return due with { Due = day, OwnCorrection = StepDays.OwnCorrection(line, since), Mark = day == line.LastDay ? ("", "") : days.Mark(line.LastDay, day) };
    }

    private async Task<Func<PeriodLine, Since>> Times(IReadOnlyList<PeriodLine> lines, CancellationToken ct)
    {
        var wanted = lines.Where(l => l.Report is { Received: > 0, State: not ReportState.Accepted }).Select(l => l.Report!.Id).ToList();
        if (wanted.Count == 0) return _ => new(null, null);
        var receipts = (await db.Set<FrozenRow>().AsNoTracking().Where(f => wanted.Contains(f.ReportId)).Select(f => new { f.ReportId, f.Number, f.ReceivedAt }).ToListAsync(ct))
            .ToDictionary(f => (f.ReportId, f.Number), f => LocalDays.DayOf(f.ReceivedAt));
        // The first note on a received version is the department's, with which it went back; the unit's head may add notes later.
        var returns = (await db.Set<ReportNote>().AsNoTracking().Where(n => wanted.Contains(n.ReportId) && n.Number > 0).Select(n => new { n.ReportId, n.Number, n.At }).ToListAsync(ct))
            .GroupBy(n => (n.ReportId, n.Number)).ToDictionary(g => g.Key, g => LocalDays.DayOf(g.Min(n => n.At)));
        DateOnly? Day(Dictionary<(Guid, int), DateOnly> of, PeriodLine line) => line.Report is { } r && of.TryGetValue((r.Id, r.Received), out var day) ? day : null;
        return line => new(Day(receipts, line), Day(returns, line));
    }

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
