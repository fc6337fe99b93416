using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

/// <summary>What obstacles are about, so that the same trouble in many units is seen as one; the same themes as in the reports' form.</summary>
internal static class ObstacleThemes
{
    public static readonly IReadOnlyList<(string Code, string Vi, string En)> All =
    [
        ("nhan_luc", "Nhân lực", "Staff"),
        ("thiet_bi", "Thiết bị, đường truyền", "Equipment and network"),
        ("kinh_phi", "Kinh phí", "Money"),
        ("phan_mem", "Phần mềm, liên thông dữ liệu", "Software and data links"),
        ("vneid", "VNeID, tài khoản định danh", "VNeID accounts"),
        ("nguoi_dan", "Người dân chưa có máy, chưa quen dùng", "Citizens without devices or habit"),
        ("quy_dinh", "Quy định, hướng dẫn", "Rules and guidance"),
        ("khac", "Khác", "Other"),
    ];

    public static bool Known(string code) => All.Any(t => t.Code == code);

    public static string Name(string code, Language l) => All.Where(t => t.Code == code).Select(t => l[t.Vi, t.En]).FirstOrDefault() ?? code;
}
