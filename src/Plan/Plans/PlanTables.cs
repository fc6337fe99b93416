using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Plan.Plans;

/// <summary>The plan as tables, the same on the screen and in the exported file.</summary>
internal static class PlanTables
{
    public static IReadOnlyList<Column<Target>> Targets(OpenPlan open, Language l) =>
    [
        new("ma", "Mã", "Code", t => t.Id) { Href = t => open.Progress.TryGetValue(t.Id, out var p) ? p.Address : "#ct-" + t.Id },
        new("ten", "Chỉ tiêu", "Target", t => l[t.NameVi, t.NameEn]),
        new("ty-le", "Kết quả", "Result", t => open.Progress.TryGetValue(t.Id, out var p) ? p.Rate : null) { Percent = true },
        new("dat", "Đạt", "Met", t => open.Progress.TryGetValue(t.Id, out var p) ? p.Numerator : null) { Numeric = true },
        new("tong", "Trên tổng", "Of", t => open.Progress.TryGetValue(t.Id, out var p) ? p.Denominator : null) { Numeric = true },
        new("muc-tieu", "Mục tiêu", "Goal", t => t.Goal) { Percent = true },
        new("han", "Hạn", "Due", t => t.Due),
        new("chu-tri", "Chủ trì", "Responsible", t => open.Department(t.Responsible)),
        new("phoi-hop", "Phối hợp", "Cooperating", t => Names(open, t.Cooperating)),
        new("suy-ra", "Suy ra", "Inferred", t => Inferred(t.Inferred, l)),
        new("muc", "Mục", "Section", t => t.Section),
        new("nguyen-van", "Nguyên văn", "Words of the document", t => t.Text),
    ];

    public static IReadOnlyList<Column<PlanTask>> Tasks(OpenPlan open, Language l) =>
    [
        new("ma", "Số", "Number", t => t.Id) { Href = t => $"/ke-hoach/{open.Document.Code}#nv-{t.Id}" },
        new("noi-dung", "Nhiệm vụ", "Task", t => t.Title is null ? t.Text : $"{t.Title}: {t.Text}"),
        new("chu-tri", "Chủ trì", "Responsible", t => open.Department(t.Responsible)),
        new("phoi-hop", "Phối hợp", "Cooperating", t => Names(open, t.Cooperating)),
        new("tu", "Từ", "From", t => t.From),
        new("han", "Hạn", "Due", t => t.Due),
        new("nhip", "Nhịp", "Rhythm", t => Rhythm(t, l)),
        new("do-bang", "Đo bằng chỉ tiêu", "Shown by", t => string.Join(", ", t.ShownBy)),
        new("bang-chung", "Bằng chứng", "Evidence", t => t.Evidence),
        new("suy-ra", "Suy ra", "Inferred", t => Inferred(t.Inferred, l)),
        new("muc", "Mục", "Section", t => t.Section),
    ];

    public static IReadOnlyList<Column<Deadline>> Deadlines(OpenPlan open, Language l) =>
    [
        new("ngay", "Ngày", "Day", d => d.Day),
        new("con", "Còn (ngày)", "Days left", d => d.DaysLeft(open.Today)) { Numeric = true },
        new("loai", "Loại", "Kind", d => Kind(d.Kind, l)),
        new("ma", "Mã", "Code", d => d.Id),
        new("noi-dung", "Việc đến hạn", "What falls due", d => d.Text),
        new("chu-tri", "Chủ trì", "Responsible", d => d.Department is null ? null : open.Department(d.Department)),
        new("dat", "Đã đạt", "Reached", d => d.Done),
    ];

    public static string Kind(DeadlineKind kind, Language l) => kind switch
    {
        DeadlineKind.Target => l["Chỉ tiêu", "Target"],
        DeadlineKind.Task => l["Nhiệm vụ", "Task"],
        DeadlineKind.Obligation => l["Đơn vị phải nộp", "Owed by units"],
        _ => l["Báo cáo", "Report"],
    };

    public static string? Rhythm(PlanTask task, Language l) => task.Repeats switch
    {
        "month" => l["hằng tháng", "monthly"],
        "quarter" => l["hằng quý", "quarterly"],
        "year" => l["hằng năm", "yearly"],
        _ => task.Continuous ? l["thường xuyên", "continuous"] : null,
    };

    public static string Field(string field, Language l) => field switch
    {
        "responsible" => l["chủ trì", "responsible"],
        "cooperating" => l["phối hợp", "cooperating"],
        "start" => l["ngày bắt đầu", "start"],
        "due" => l["hạn", "due day"],
        "issued" => l["ngày ban hành", "day of issue"],
        _ => field,
    };

    private static string Names(OpenPlan open, IEnumerable<string> codes) => string.Join("; ", codes.Select(open.Department));

    private static string? Inferred(IReadOnlyList<Inference> inferred, Language l) =>
        inferred.Count == 0 ? null : string.Join("; ", inferred.Select(i => l[$"{Field(i.Field, l)} (theo {i.From})", $"{Field(i.Field, l)} (from {i.From})"]));
}
