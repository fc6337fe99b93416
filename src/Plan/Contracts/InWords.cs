using CamTay.Platform;

namespace CamTay.Plan;

/// <summary>Populations and conditions as a person reads them, in the language of the reader.</summary>
public static class InWords
{
    private static readonly IReadOnlyDictionary<string, (string Vi, string En)> Names = new Dictionary<string, (string, string)>
    {
        ["bac-si"] = ("bác sĩ", "doctors"), ["dieu-duong"] = ("điều dưỡng", "nurses"), ["ky-thuat-vien"] = ("kỹ thuật viên", "technicians"),
        ["duoc"] = ("dược", "pharmacy"), ["hanh-chinh"] = ("hành chính", "administration"), ["y-te-thon-ban"] = ("y tế thôn bản", "village health workers"),
        ["khac"] = ("khác", "others"), ["*"] = ("mọi nhóm khác", "all other groups"),
        ["so"] = ("Sở", "department of health"), ["phong"] = ("phòng", "offices"), ["benh-vien"] = ("bệnh viện", "hospitals"),
        ["trung-tam-y-te"] = ("trung tâm y tế", "health centres"), ["tram-y-te"] = ("trạm y tế", "commune stations"), ["cdc"] = ("CDC", "CDC"), ["chi-cuc"] = ("chi cục", "sub-departments"),
        ["tat-ca"] = ("toàn dân", "all residents"), ["tu-60"] = ("từ 60 tuổi", "aged 60 and over"), ["khuyet-tat"] = ("khuyết tật", "disabled"),
        ["dan-toc-thieu-so"] = ("dân tộc thiểu số", "ethnic minorities"), ["vung-sau-xa"] = ("vùng sâu, vùng xa", "remote areas"),
        ["thanh-toan-khong-tien-mat"] = ("thanh toán không tiền mặt", "cashless payment"), ["khong-tien-mat"] = ("thanh toán không tiền mặt", "cashless payment"),
        ["dat-lich"] = ("đặt lịch trực tuyến", "online booking"), ["cap-phat-thuoc"] = ("cấp phát thuốc điện tử", "electronic dispensing"),
        ["benh-an-dien-tu"] = ("hồ sơ bệnh án điện tử", "electronic medical record"), ["lien-thong"] = ("liên thông dữ liệu quốc gia", "national data interconnection"),
        ["vneid"] = ("VNeID", "VNeID"), ["mooc"] = ("khóa MOOC", "MOOC courses"), ["lesson"] = ("bài học trên hệ thống", "lessons in the system"),
    };

    /// <summary>A code of groups, unit kinds, services in words; an unknown code as it is.</summary>
    public static string Name(string code, Language l) => Names.TryGetValue(code, out var name) ? l[name.Vi, name.En] : code;

    /// <summary>Whom the target counts: "cán bộ ở bệnh viện, trạm y tế".</summary>
    public static string Of(Population p, Language l) => p.Kind switch
    {
        PopulationKind.Staff => (p.Groups.Count == 0 ? l["mọi cán bộ", "all staff"] : l[$"cán bộ nhóm {List(p.Groups, l)}", $"staff: {List(p.Groups, l)}"])
            + (p.UnitKinds.Count == 0 ? "" : l[$" ở {List(p.UnitKinds, l)}", $" of {List(p.UnitKinds, l)}"]),
        PopulationKind.Facility => p.UnitKinds.Count == 0 ? l["mọi đơn vị", "all units"] : List(p.UnitKinds, l),
        PopulationKind.Visits => l["người đến khám", "people who come for care"],
        PopulationKind.Residents => l[$"người dân: {List(p.Groups, l)}", $"residents: {List(p.Groups, l)}"],
        _ => l[$"câu trả lời khảo sát “{p.Question}”", $"answers to the survey “{p.Question}”"],
    };

    /// <summary>When a member counts: "hoàn thành ít nhất 1 khóa MOOC và được xác nhận trên VNeID".</summary>
    public static string Of(Condition condition, Language l) => condition switch
    {
        Condition.All all => string.Join(l[" và ", " and "], all.Of.Select(c => Part(c, l))),
        Condition.Any any => string.Join(l[" hoặc ", " or "], any.Of.Select(c => Part(c, l))),
        Condition.AtLeast some => l[$"ít nhất {some.Count} trong: ", $"at least {some.Count} of: "] + string.Join("; ", some.Of.Select(c => Of(c, l))),
        Condition.Completed c => l[$"hoàn thành ít nhất {c.Count} {Name(c.Kind, l)}{Codes(c.Codes)}", $"completed at least {c.Count} of {Name(c.Kind, l)}{Codes(c.Codes)}"] + Within(c.WithinDays, l),
        Condition.Confirmed c => l["được xác nhận trên VNeID", "confirmed on VNeID"] + (c.Level is { } v ? l[$", từ mức {v}", $", level {v} or above"] : "") + Within(c.WithinDays, l),
        Condition.Skilled s => l[$"mọi kỹ năng cần của nhóm nghề đạt từ mức {s.Level}", $"every skill required of the professional group at level {s.Level} or above"] + Within(s.WithinDays, l),
        Condition.Attended a => l[$"dự ít nhất {a.Count} lớp tập huấn{Codes(a.Codes)}", $"attended at least {a.Count} classes{Codes(a.Codes)}"] + Within(a.WithinDays, l),
        Condition.Supported s => l["được hỗ trợ, hướng dẫn", "supported"] + (s.Topics.Count > 0 ? l[$" đủ các việc {List(s.Topics, l)}", $" in each of {List(s.Topics, l)}"] : "") + Within(s.WithinDays, l),
        Condition.HasTeam => l["có tổ công nghệ số", "has a digital team"],
        Condition.ServicesLive s => l[$"đã triển khai đủ: {List(s.Services, l)}", $"all live: {List(s.Services, l)}"] + Within(s.WithinDays, l),
        Condition.Favourable => l["câu trả lời thuận", "the answer is favourable"],
        Condition.VisitPart v => l[$"có dùng {Name(v.Part, l)}", $"used {Name(v.Part, l)}"],
        _ => "",
    };

    private static string Part(Condition condition, Language l) => condition is Condition.All or Condition.Any or Condition.AtLeast ? $"({Of(condition, l)})" : Of(condition, l);

    private static string List(IEnumerable<string> codes, Language l) => string.Join(", ", codes.Select(c => Name(c, l)));

    private static string Codes(IReadOnlyList<string> codes) => codes.Count == 0 ? "" : $" ({string.Join(", ", codes)})";

    private static string Within(int? days, Language l) => days is { } n ? l[$", trong {n} ngày gần nhất", $", within the last {n} days"] : "";
}
