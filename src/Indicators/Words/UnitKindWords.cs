using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>Names of the kinds of units.</summary>
internal static class UnitKindWords
{
    public static string One(string kind, Language l) => kind switch
    {
        "so" => l["Sở Y tế", "Department of Health"],
        "phong" => l["Phòng", "Office"],
        "benh-vien" => l["Bệnh viện", "Hospital"],
        "trung-tam-y-te" => l["Trung tâm y tế", "Health centre"],
        "tram-y-te" => l["Trạm y tế", "Commune station"],
        "cdc" => "CDC",
        "chi-cuc" => l["Chi cục", "Agency"],
        "khac" => l["Đơn vị khác", "Other unit"],
        _ => kind,
    };

    public static string Many(string kind, Language l) => kind switch
    {
        "so" => l["cơ quan Sở", "the department itself"],
        "phong" => l["các phòng", "offices"],
        "benh-vien" => l["bệnh viện", "hospitals"],
        "trung-tam-y-te" => l["trung tâm y tế", "health centres"],
        "tram-y-te" => l["trạm y tế", "commune stations"],
        "cdc" => "CDC",
        "chi-cuc" => l["chi cục", "agencies"],
        "khac" => l["đơn vị khác", "other units"],
        _ => kind,
    };
}
