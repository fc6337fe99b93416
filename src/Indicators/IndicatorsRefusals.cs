using CamTay.Platform;

namespace CamTay.Indicators;

internal static class IndicatorsRefusals
{
    public static readonly Refusal NoPlan = new("indicators.no-plan", "Không có kế hoạch “{0}”.", "There is no plan “{0}”.", 404);
    public static readonly Refusal NoRevision = new("indicators.no-revision", "Kế hoạch “{0}” không có bản {1}.", "The plan “{0}” has no revision {1}.", 404);
    public static readonly Refusal NoTarget = new("indicators.no-target", "Kế hoạch {1} không có chỉ tiêu “{0}”.", "Plan {1} has no target “{0}”.", 404);
    public static readonly Refusal NoUnit = new("indicators.no-unit", "Không có đơn vị “{0}”.", "There is no unit “{0}”.", 404);
    public static readonly Refusal StillFolding = new("indicators.still-folding",
        "Hệ thống đang tính lại số liệu theo bản kế hoạch mới. Số cũ không mất; xin chờ trong giây lát.",
        "Figures are being computed for the new plan revision. Nothing is lost; please wait a moment.", 503);
    public static readonly Refusal BadPart = new("indicators.bad-part", "Phần “{0}” không có; chọn numerator, denominator, missing hoặc conflict.",
        "There is no part “{0}”; choose numerator, denominator, missing or conflict.", 400);
    public static readonly Refusal BadCursor = new("indicators.bad-cursor", "Tham số “after” không đúng.", "The parameter “after” is not right.", 400);
}
