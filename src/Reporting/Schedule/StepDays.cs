using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Reports;

namespace CamTay.Reporting.Schedule;

/// <summary>Since when a report waits for its present step. <paramref name="Received"/>: the newest receipt; <paramref name="Returned"/>: when that version went back.</summary>
internal sealed record Since(DateOnly? Received, DateOnly? Returned);

/// <summary>
/// By when the next step of an unfinished report is wanted. The plan sets the day of the first receipt only; for what follows the department gives
/// itself and the units working days, so that nobody is late on the day on which something comes to them. Pure.
/// </summary>
internal static class StepDays
{
    public const int MendDays = 3, ReviewDays = 3;
    /// <summary>So long after a plan's end people are still reminded of what is missing.</summary>
    public const int GraceDays = 30;

    public static bool Over(DateOnly planEnds, DateOnly today) => today > planEnds.AddDays(GraceDays);

    /// <summary>The unit (or the department, of its own report) opened it again of its own will: no plan asks for it by a day.</summary>
    public static bool OwnCorrection(PeriodLine line, Since since) =>
        line.Report is { Received: > 0, State: ReportState.Draft or ReportState.Proposed } && since.Returned is null;

    public static DateOnly Of(PeriodLine line, Since since, IWorkingDays days)
    {
        if (line.Report is not { Received: > 0 } report) return line.LastDay;
        if (report.State == ReportState.Received)
        {
            // The department's report of the period needs them all; what comes later than that still gets its days.
            var own = line.Period.LastDay.AddDays(line.Period.Rule.DepartmentDays);
            return Later(own, days.After(since.Received ?? own, ReviewDays));
        }
        if (OwnCorrection(line, since)) return Later(line.LastDay, days.After(LocalDays.DayOf(report.ChangedAt), MendDays)); // counted from the last time that somebody worked on it
        return Later(line.LastDay, days.After(since.Returned ?? line.LastDay, MendDays));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
