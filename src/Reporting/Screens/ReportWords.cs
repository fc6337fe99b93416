using CamTay.Platform;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;

namespace CamTay.Reporting.Screens;

/// <summary>Where a report stands, in words.</summary>
internal static class ReportWords
{
    public static string State(Report? report, Language l) => report?.State switch
    {
        null => l["chưa soạn", "not begun"],
        ReportState.Draft when report.Received > 0 => l["đang đính chính", "being restated"],
        ReportState.Draft => l["đang soạn", "being written"],
        ReportState.Proposed => report.Level == Forms.ReportLevel.Department ? l["chờ lãnh đạo Sở", "waits for the leader"] : l["chờ trưởng đơn vị", "waits for the head"],
        ReportState.Received => l["Sở đã nhận", "received"],
        ReportState.Returned => l["Sở trả lại", "returned"],
        _ => report.Level == Forms.ReportLevel.Department ? l["đã ban hành", "issued"] : l["Sở đã duyệt", "accepted"],
    };

    public static string StateTag(Report? report) => report?.State switch
    {
        ReportState.Accepted => "ok",
        ReportState.Returned => "warn",
        _ => "plain",
    };

    public static string Kind(string kind, Language l) => kind switch
    {
        "month" => l["Tháng", "Monthly"],
        "quarter" => l["Quý", "Quarterly"],
        "half-year" => l["6 tháng", "Half-year"],
        _ => l["Năm", "Yearly"],
    };

    /// <summary>The last day in words; an extension says that it is one.</summary>
    public static string Deadline(PeriodLine line, Language l) => line.LastDay > line.Planned
        ? l[$"Đã gia hạn: nhận chậm nhất hết ngày {l.Day(line.LastDay)}.", $"Extended: received no later than the end of {l.Day(line.LastDay)}."]
        : line.Level == Forms.ReportLevel.Department
            ? l[$"Báo cáo của Sở xong chậm nhất hết ngày {l.Day(line.LastDay)}.", $"The department's report is ready by the end of {l.Day(line.LastDay)}."]
            : line.Period.Deadline(l);

    public static string Dispute(DisputeState state, Language l) => state switch
    {
        DisputeState.Open => l["đang chờ", "waiting"],
        DisputeState.Upheld => l["đơn vị đúng", "the unit is right"],
        _ => l["số liệu đúng", "the figure is right"],
    };
}
