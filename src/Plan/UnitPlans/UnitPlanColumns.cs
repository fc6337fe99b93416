using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Plan.UnitPlans;

/// <summary>The list of units' plans, the same on the screen and in the exported file.</summary>
internal static class UnitPlanColumns
{
    public static IReadOnlyList<Column<UnitPlanLine>> Of(string plan, Language l) =>
    [
        new("don-vi", "Đơn vị", "Unit", x => x.Unit.Name) { Href = x => x.Plan is null ? null : Address(plan, x.Unit.Code) },
        new("ma", "Mã", "Code", x => x.Unit.Code),
        new("tinh-trang", "Tình trạng", "State", x => UnitPlanWords.State(x, l)),
        new("nop-luc", "Sở nhận lúc", "Received", x => x.Plan?.ReceivedAt),
        new("cham", "Chậm (ngày)", "Days late", x => x.Late ? x.DaysLate : null) { Numeric = true },
        new("duyet", "Duyệt lúc", "Approved", x => x.Plan?.ApprovedAt),
        new("muc-tieu", "Mục tiêu đã đạt", "Goals reached", x => x.Goals == 0 ? null : x.Reached) { Numeric = true },
        new("tren", "Trên số mục tiêu", "Of goals", x => x.Goals == 0 ? null : x.Goals) { Numeric = true },
    ];

    public static string Address(string plan, string unit) => $"/ke-hoach-don-vi/{plan}/{Uri.EscapeDataString(unit)}";
}
