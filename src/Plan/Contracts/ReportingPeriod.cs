using CamTay.Platform;

namespace CamTay.Plan;

/// <summary>One period of a plan's reporting with its deadline. What "before the 15th" means is decided here and nowhere else.</summary>
/// <param name="Code">Unique in its plan: <c>thang-2026-06</c>, <c>quy-2026-2</c>, <c>6-thang-2026-06</c>, <c>nam-2026</c>.</param>
/// <param name="From">First day that the period's report looks at: the day after the last period of the same rule was closed.</param>
/// <param name="LastDay">Last day on which a report is in time; figures of the period stand on this day too.</param>
/// <param name="Named">The day that the plan names ("before the 15th").</param>
public sealed record ReportingPeriod(string Plan, string Code, ReportingRule Rule, DateOnly From, DateOnly LastDay, DateOnly Named)
{
    /// <summary>Where the plan moves days off: the day off on which it would have ended, and what is on it. Null when nothing was moved.</summary>
    public (DateOnly From, string Vi, string En)? Moved { get; init; }

    /// <summary>Why the last day may still change: a rule that moves days off, and holidays that are not announced.</summary>
    public (string Vi, string En)? Doubt { get; init; }

    /// <summary>month, quarter, half-year, year.</summary>
    public string Kind => Rule.Period;

    /// <summary>The first instant that is too late for a last day: the end of that day in Vietnam.</summary>
    public static DateTimeOffset ClosesAfter(DateOnly lastDay) => LocalDays.StartOf(lastDay.AddDays(1));

    /// <summary>In time, by the server's clock at receipt and no other.</summary>
    public static bool InTime(DateTimeOffset receivedAt, DateOnly lastDay) => receivedAt < ClosesAfter(lastDay);

    /// <summary>The last day that is in time. "Before the 15th" ends with the 14th; where the plan file says that the named day is meant too, it ends with that.</summary>
    public static DateOnly LastDayOf(DateOnly named, bool includesDay) => includesDay ? named : named.AddDays(-1);

    /// <summary>Name of the period: "Tháng 6/2026".</summary>
    public string Name(Language l) => Rule.Period switch
    {
        "month" => l[$"Tháng {Named.Month}/{Named.Year}", $"{Months[Named.Month - 1]} {Named.Year}"],
        "quarter" => l[$"Quý {Roman[(Named.Month - 1) / 3]}/{Named.Year}", $"Quarter {(Named.Month + 2) / 3}, {Named.Year}"],
        "half-year" => l[$"6 tháng {(Named.Month <= 6 ? "đầu" : "cuối")} năm {Named.Year}", $"{(Named.Month <= 6 ? "First" : "Second")} half of {Named.Year}"],
        _ => l[$"Năm {Named.Year}", $"Year {Named.Year}"],
    };

    /// <summary>The deadline in words, as every screen says it.</summary>
    public string Deadline(Language l) => Deadline(LastDay, Named, Rule.IncludesDay, l)
        + (Moved is var (day, vi, en) ? l[$" Ngày {l.Day(day)} là {vi}, nên chuyển sang ngày làm việc kế tiếp.", $" {l.Day(day)} is {en}, so it moved to the next working day."] : "")
        + (Doubt is { } doubt ? " " + l[doubt.Vi, doubt.En] : "");

    /// <summary>The same for whatever else a plan wants handed in by a day.</summary>
    public static string Deadline(DateOnly lastDay, DateOnly named, bool includesDay, Language l) => includesDay
        ? l[$"Nhận chậm nhất hết ngày {l.Day(lastDay)}.", $"Received no later than the end of {l.Day(lastDay)}."]
        : l[$"Nhận chậm nhất hết ngày {l.Day(lastDay)} (kế hoạch ghi “trước ngày {l.Day(named)}”).", $"Received no later than the end of {l.Day(lastDay)} (the plan says “before {l.Day(named)}”)."];

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Roman = ["I", "II", "III", "IV"];
}

/// <summary>The periods in which a plan wants reports.</summary>
public interface IReportingPeriods
{
    /// <summary>All periods of the plan, in order of their last day: those that fall between its issue (or a rule's own first month) and its end.</summary>
    IReadOnlyList<ReportingPeriod> Of(PlanDocument plan);
}

/// <summary>Working days in Vietnam: weekends and the yearly table of holidays (<c>content/data/holidays.json</c>), days swapped for them included.</summary>
public interface IWorkingDays
{
    bool IsWorkingDay(DateOnly day);

    /// <summary>Name of the holiday in both languages, or null on any other day.</summary>
    (string Vi, string En)? Holiday(DateOnly day);

    /// <summary>Does the table know the year? Without it only weekends are off.</summary>
    bool Knows(int year);

    /// <summary>The year's holidays are those that the law fixes; the yearly announcement is still to be entered.</summary>
    bool Provisional(int year);

    /// <summary>The day itself, or the next working day after it.</summary>
    DateOnly OnOrAfter(DateOnly day);

    /// <summary>The day itself, or the last working day before it.</summary>
    DateOnly OnOrBefore(DateOnly day);

    /// <summary>So many working days after a day, which is not counted itself.</summary>
    DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; left--) day = OnOrAfter(day.AddDays(1));
        return day;
    }
}
