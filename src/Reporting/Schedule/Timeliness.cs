using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Reporting.Schedule;

internal enum Timeliness
{
    /// <summary>Not in, and the last day is not over.</summary>
    NotYet,
    InTime,
    /// <summary>After the plan's day, within an extension.</summary>
    Extended,
    Late,
    Missing,
}

/// <summary>When a report was received decides, by the server's clock; nothing that a device or a person says does.</summary>
internal static class Timely
{
    /// <param name="plan">The plan's last day.</param>
    /// <param name="last">The last day with its extensions.</param>
    public static Timeliness Of(DateTimeOffset? receivedAt, DateOnly plan, DateOnly last, DateTimeOffset now)
    {
        if (receivedAt is not { } at) return ReportingPeriod.InTime(now, last) ? Timeliness.NotYet : Timeliness.Missing;
        return ReportingPeriod.InTime(at, plan) ? Timeliness.InTime : ReportingPeriod.InTime(at, last) ? Timeliness.Extended : Timeliness.Late;
    }

    public static string Words(Timeliness timeliness, Language l) => timeliness switch
    {
        Timeliness.InTime => l["đúng hạn", "in time"],
        Timeliness.Extended => l["trong hạn đã gia hạn", "within the extension"],
        Timeliness.Late => l["muộn", "late"],
        Timeliness.Missing => l["chưa nộp, quá hạn", "missing, overdue"],
        _ => l["chưa đến hạn", "not due yet"],
    };

    public static string Tag(Timeliness timeliness) => timeliness switch
    {
        Timeliness.InTime or Timeliness.Extended => "ok",
        Timeliness.Late => "warn",
        Timeliness.Missing => "danger",
        _ => "plain",
    };
}
