using CamTay.Platform;

namespace CamTay.Reporting;

/// <summary>Who has to act on a report that is not finished.</summary>
public enum ReportActor
{
    /// <summary>The unit's reporter (or its head) writes it.</summary>
    Writer,
    /// <summary>The unit's head sends it.</summary>
    Head,
    /// <summary>The department's planners accept or return it.</summary>
    Department,
    /// <summary>The department's leader issues its own report.</summary>
    Leader,
}

/// <summary>A report that somebody still has to do something about.</summary>
/// <param name="Unit">Whose report it is.</param>
/// <param name="Needs">The permission at <paramref name="Unit"/> (for the department: at <paramref name="Root"/>) of those who act.</param>
/// <param name="LastDay">Last day on which it is in time, extensions included.</param>
/// <param name="Overdue">The last day is over and nothing was received.</param>
/// <param name="Returned">It came back with notes.</param>
/// <param name="Address">Page where to act.</param>
public sealed record ReportDue(string Plan, string Root, string Period, string PeriodVi, string PeriodEn, string Unit, string UnitName, ReportActor Actor, Permission Needs,
    DateOnly Opens, DateOnly LastDay, bool Overdue, bool Returned, string Address)
{
    /// <summary>Day of the present step: the last day until something was received, then working days of the step's own.</summary>
    public DateOnly Due { get; init; } = LastDay;

    /// <summary>A few words behind the day in both languages, when it was counted by holidays that are not announced; else "".</summary>
    public (string Vi, string En) Mark { get; init; } = ("", "");

    /// <summary>Whose report it is writes it again of its own will; nobody else waits for it.</summary>
    public bool OwnCorrection { get; init; }
}

/// <summary>What is due, to whom, and when. Background work (reminders) sees all units; within a request only what the account may see.</summary>
public interface IReportsDue
{
    /// <summary>Reports of all plans that are not finished: periods that are open on the day and whose last day is no later than <paramref name="until"/>, and older ones that are overdue or wait for somebody. Of a plan that ended more than a month ago nothing is due.</summary>
    Task<IReadOnlyList<ReportDue>> Open(DateOnly today, DateOnly until, CancellationToken ct = default);
}
