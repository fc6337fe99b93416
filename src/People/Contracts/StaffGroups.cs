using CamTay.Platform;

namespace CamTay.People;

/// <summary>Professional groups of the import <c>can-bo</c>.</summary>
public static class StaffGroups
{
    public static readonly IReadOnlyList<(string Code, string Vi, string En)> All =
    [
        ("bac-si", "Bác sĩ", "Doctor"),
        ("dieu-duong", "Điều dưỡng", "Nurse"),
        ("ky-thuat-vien", "Kỹ thuật viên", "Technician"),
        ("duoc", "Dược", "Pharmacy"),
        ("hanh-chinh", "Hành chính", "Administration"),
        ("y-te-thon-ban", "Y tế thôn bản", "Village health worker"),
        ("khac", "Khác", "Other"),
    ];

    public static bool Known(string code) => All.Any(g => g.Code == code);

    /// <summary>Name for a reader; the code itself when it is unknown.</summary>
    public static string Name(string code, Language language)
    {
        foreach (var (known, vi, en) in All)
            if (known == code) return language[vi, en];
        return code;
    }
}
