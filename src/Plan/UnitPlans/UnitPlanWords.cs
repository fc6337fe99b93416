using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>How states, steps and fields of a unit's plan are said.</summary>
internal static class UnitPlanWords
{
    public static string State(UnitPlanLine line, Language l) => State(line.State, l)
        + (line.Closed ? l[" (đơn vị đã thôi hoạt động)", " (the unit has closed)"] : line.Obliged ? "" : l[" (không bắt buộc: đơn vị mở sau hạn)", " (not owed: the unit opened after the due day)"]);

    public static string State(UnitPlanState? state, Language l) => state switch
    {
        null => l["Chưa lập", "Not begun"],
        UnitPlanState.Draft => l["Đang viết", "Being written"],
        UnitPlanState.Submitted => l["Chờ duyệt", "Waiting for approval"],
        UnitPlanState.Returned => l["Trả lại để sửa", "Returned for changes"],
        _ => l["Đã duyệt", "Approved"],
    };

    public static string Kind(UnitPlanState? state) => state switch
    {
        UnitPlanState.Approved => "ok",
        UnitPlanState.Returned => "danger",
        UnitPlanState.Submitted => "warn",
        _ => "plain",
    };

    public static string Step(string step, Language l) => step switch
    {
        "derived" => l["Lập từ kế hoạch của Sở", "Derived from the department's plan"],
        "submitted" => l["Nộp", "Handed in"],
        "returned" => l["Trả lại", "Returned"],
        _ => l["Duyệt", "Approved"],
    };

    public static string Field(string field, Language l)
    {
        var dot = field.LastIndexOf('.');
        var what = field[(dot + 1)..] switch
        {
            "situation" => l["Đặc điểm, tình hình", "Situation"],
            "resources" => l["Kinh phí, nguồn lực", "Money and means"],
            "signer-title" => l["Chức vụ người ký", "Position of the signer"],
            "signer" => l["Người ký", "Signer"],
            "number" => l["Số văn bản", "Number of the document"],
            "issued" => l["Ngày ban hành", "Day of issue"],
            "rate" => l["Mục tiêu (%)", "Goal (%)"],
            "note" => l["Ghi chú", "Note"],
            "owner" => l["Người phụ trách", "Responsible"],
            "from" => l["Từ ngày", "From"],
            "due" => l["Hạn", "Due"],
            "how" => l["Cách làm", "How"],
            "out" => l["Không áp dụng", "Does not apply"],
            "reason" => l["Lý do không áp dụng", "Why it does not apply"],
            "text" => l["Nội dung việc", "Task"],
            "evidence" => l["Kết quả, bằng chứng", "Result, evidence"],
            var other => other,
        };
        var first = field.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? what : $"{field[(first + 1)..dot]} · {what}";
    }
}
