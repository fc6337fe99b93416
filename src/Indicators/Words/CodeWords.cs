using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>Names of codes that only conditions use; what entries carry is named by <see cref="CamTay.Evidence.FactWords"/>.</summary>
internal static class CodeWords
{
    public static string VisitPart(string code, Language l) => code switch
    {
        "vneid" => l["dùng VNeID thay thẻ bảo hiểm", "use VNeID instead of the insurance card"],
        "dat-lich" => l["đặt lịch trực tuyến", "book online"],
        "khong-tien-mat" => l["thanh toán không dùng tiền mặt", "pay without cash"],
        _ => code,
    };

    public static string CourseKind(string code, Language l) => code switch
    {
        "mooc" => l["khóa MOOC", "MOOC course(s)"],
        "lesson" => l["bài học", "lesson(s)"],
        _ => code,
    };
}
