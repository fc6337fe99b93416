using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>Names of the codes that conditions use (evidence.md §4); an unknown code stands for itself.</summary>
internal static class CodeWords
{
    public static string DigitalService(string code, Language l) => code switch
    {
        "thanh-toan-khong-tien-mat" => l["thanh toán không dùng tiền mặt", "cashless payment"],
        "dat-lich" => l["hẹn khám trực tuyến", "online booking"],
        "cap-phat-thuoc" => l["cấp phát thuốc điện tử", "e-prescription"],
        "benh-an-dien-tu" => l["hồ sơ bệnh án điện tử", "electronic medical record"],
        "lien-thong" => l["liên thông dữ liệu quốc gia", "national data exchange"],
        _ => code,
    };

    public static string Topic(string code, Language l) => code switch
    {
        "vneid" => "VNeID",
        "dat-lich" => l["đặt lịch khám trực tuyến", "online booking"],
        "ho-so-suc-khoe" => l["hồ sơ sức khỏe điện tử", "electronic health record"],
        "thanh-toan" => l["thanh toán không dùng tiền mặt", "cashless payment"],
        "dung-thuoc" => l["đơn thuốc điện tử", "e-prescription"],
        _ => code,
    };

    public static string VisitPart(string code, Language l) => code switch
    {
        "vneid" => l["dùng VNeID thay thẻ bảo hiểm", "use VNeID instead of the insurance card"],
        "dat-lich" => l["đặt lịch trực tuyến", "book online"],
        "khong-tien-mat" => l["thanh toán không dùng tiền mặt", "pay without cash"],
        _ => code,
    };

    public static string ResidentGroup(string code, Language l) => code switch
    {
        "tat-ca" => l["toàn bộ dân số", "all residents"],
        "tu-60" => l["người từ 60 tuổi", "aged 60 and over"],
        "khuyet-tat" => l["người khuyết tật", "people with disabilities"],
        "dan-toc-thieu-so" => l["người dân tộc thiểu số", "ethnic minorities"],
        "vung-sau-xa" => l["người ở vùng sâu, vùng xa", "people in remote areas"],
        _ => code,
    };

    public static string CourseKind(string code, Language l) => code switch
    {
        "mooc" => l["khóa MOOC", "MOOC course(s)"],
        "lesson" => l["bài học", "lesson(s)"],
        _ => code,
    };
}
