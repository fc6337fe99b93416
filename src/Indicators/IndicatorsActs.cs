using CamTay.Platform;

namespace CamTay.Indicators;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class IndicatorsActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("list.exported", "tải danh sách", "list exported"),
    ];
}
