using CamTay.Platform;

namespace CamTay.Reporting;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class ReportingActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("report.begun", "mở báo cáo", "report begun"),
        new("report.proposed", "trình báo cáo", "report proposed"),
        new("report.taken-back", "rút báo cáo về", "report taken back"),
        new("report.accepted", "nhận báo cáo", "report accepted"),
        new("report.returned", "trả báo cáo", "report returned"),
        new("report.reopened", "mở lại báo cáo", "report reopened"),
        new("report.extended", "gia hạn báo cáo", "report extended"),
        new("report.received", "gửi báo cáo lên Sở", "report received"),
        new("report.restated", "bổ sung, đính chính báo cáo", "report restated"),
        new("report.disputed", "không đồng ý một số liệu", "figure disputed"),
        new("report.form-moved", "chuyển báo cáo sang mẫu mới", "report moved to a new form"),
        new("report.attached", "đính kèm tệp vào báo cáo", "file attached to a report"),
        new("report.detached", "bỏ tệp kèm theo báo cáo", "file taken off a report"),
        new("dispute.decided", "trả lời ý kiến về số liệu", "dispute decided"),
        new("report.onward", "chuyển báo cáo lên tỉnh", "report handed on to the province"),
    ];
}
