using CamTay.Platform;

namespace CamTay.Classes.Holding;

/// <summary>Kinds of classes, as the plans name them.</summary>
internal static class ClassKinds
{
    public const string ShortCourse = "khoa-ngan-han";

    public static readonly IReadOnlyList<(string Code, string Vi, string En)> All =
    [
        ("tap-huan", "Tập huấn", "Training class"),
        ("hoi-thao", "Hội thảo", "Workshop"),
        ("sinh-hoat", "Sinh hoạt chuyên đề", "Professional meeting"),
        (ShortCourse, "Khóa ngắn hạn với trường y", "Short course with a medical school"),
    ];

    public static bool Known(string code) => All.Any(k => k.Code == code);

    public static string Name(string code, Language l) => All.Where(k => k.Code == code).Select(k => l[k.Vi, k.En]).FirstOrDefault() ?? code;
}
