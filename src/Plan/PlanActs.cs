using CamTay.Platform;

namespace CamTay.Plan;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class PlanActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("plan.revised", "bản kế hoạch mới", "plan revised"),
        new("unit-plan.derived", "lập kế hoạch đơn vị", "unit plans derived"),
        new("unit-plan.changed", "sửa kế hoạch đơn vị", "unit plan changed"),
        new("obstacle.raised", "nêu vướng mắc", "obstacle raised"),
        new("obstacle.routed", "giao nơi trả lời vướng mắc", "obstacle routed"),
        new("obstacle.answered", "trả lời vướng mắc", "obstacle answered"),
        new("obstacle.asked-again", "hỏi lại về vướng mắc", "obstacle asked again"),
        new("obstacle.closed", "khép vướng mắc", "obstacle closed"),
        new("unit-plan.submitted", "trình kế hoạch đơn vị", "unit plan submitted"),
        new("unit-plan.returned", "trả kế hoạch đơn vị", "unit plan returned"),
        new("unit-plan.approved", "duyệt kế hoạch đơn vị", "unit plan approved"),
    ];
}
