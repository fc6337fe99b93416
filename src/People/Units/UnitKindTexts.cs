using CamTay.Platform;

namespace CamTay.People.Units;

internal static class UnitKindTexts
{
    public static string Of(string kind, Language l) => kind switch
    {
        "so" => l["Sở", "Department"],
        "phong" => l["Phòng", "Office"],
        "benh-vien" => l["Bệnh viện", "Hospital"],
        "trung-tam-y-te" => l["Trung tâm y tế", "Health centre"],
        "tram-y-te" => l["Trạm y tế", "Health station"],
        "cdc" => l["Trung tâm Kiểm soát bệnh tật", "Disease control centre"],
        "chi-cuc" => l["Chi cục", "Sub-department"],
        "khac" => l["Khác", "Other"],
        _ => kind,
    };
}
