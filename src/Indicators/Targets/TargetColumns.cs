using CamTay.Indicators.Words;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Indicators.Targets;

/// <summary>Columns of the list of targets, the same on the screen and in the file.</summary>
internal static class TargetColumns
{
    public static IReadOnlyList<Column<Course>> Of(PlanDocument plan, Language l) =>
    [
        new("ma", "Mã", "Id", c => c.Target.Id),
        new("ten", "Chỉ tiêu", "Target", c => l[c.Target.NameVi, c.Target.NameEn]),
        new("ty-le", "Tỷ lệ", "Rate", c => c.Figure.Rate) { Percent = true },
        new("tu-so", "Tử số", "Numerator", c => c.Figure.Numerator) { Numeric = true },
        new("mau-so", "Mẫu số", "Denominator", c => c.Figure.Denominator) { Numeric = true },
        new("dem", "Đếm", "Counts", c => Nouns.Of(c.Target, l)),
        new("muc-tieu", "Mục tiêu", "Goal", c => c.Target.Goal) { Percent = true },
        new("han", "Hạn", "Due", c => c.Target.Due),
        new("tinh-hinh", "Tình hình", "State", c => c.Words(l)),
        new("chu-tri", "Chủ trì", "Responsible", c => Department(plan, c.Target.Responsible)),
    ];

    /// <summary>Name of a department of the plan; the code itself when the plan does not name it.</summary>
    public static string Department(PlanDocument plan, string code) => plan.Departments.FirstOrDefault(d => d.Code == code)?.Name ?? code;
}
