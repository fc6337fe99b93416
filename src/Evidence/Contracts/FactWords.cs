using CamTay.Platform;

namespace CamTay.Evidence;

/// <summary>The codes that entries carry, in words. A code that is not here is shown as it is.</summary>
public static class FactWords
{
    private static readonly Dictionary<string, (string Vi, string En)> Known = new(StringComparer.Ordinal)
    {
        ["bac-si"] = ("bác sĩ", "doctor"), ["dieu-duong"] = ("điều dưỡng", "nurse"), ["ky-thuat-vien"] = ("kỹ thuật viên", "technician"),
        ["duoc"] = ("dược", "pharmacy"), ["hanh-chinh"] = ("hành chính", "administration"), ["y-te-thon-ban"] = ("y tế thôn bản", "village health worker"),
        ["so"] = ("sở", "department of health"), ["phong"] = ("phòng", "office"), ["benh-vien"] = ("bệnh viện", "hospital"),
        ["trung-tam-y-te"] = ("trung tâm y tế", "health centre"), ["tram-y-te"] = ("trạm y tế", "health station"),
        ["cdc"] = ("trung tâm kiểm soát bệnh tật", "centre for disease control"), ["chi-cuc"] = ("chi cục", "branch"), ["khac"] = ("khác", "other"),
        ["thanh-toan-khong-tien-mat"] = ("thanh toán không tiền mặt", "cashless payment"), ["dat-lich"] = ("đặt lịch trực tuyến", "online booking"),
        ["cap-phat-thuoc"] = ("cấp phát thuốc điện tử", "electronic dispensing"), ["benh-an-dien-tu"] = ("bệnh án điện tử", "electronic medical record"),
        ["lien-thong"] = ("liên thông dữ liệu", "data interconnection"),
        ["chua"] = ("chưa có", "not there yet"), ["dang"] = ("đang làm", "under way"), ["da"] = ("đã hoạt động", "live"),
        ["tat-ca"] = ("mọi người dân", "all residents"), ["tu-60"] = ("người từ 60 tuổi", "aged 60 and over"), ["khuyet-tat"] = ("người khuyết tật", "people with disabilities"),
        ["dan-toc-thieu-so"] = ("dân tộc thiểu số", "ethnic minorities"), ["vung-sau-xa"] = ("vùng sâu, vùng xa", "remote areas"),
        ["vneid"] = ("VNeID", "VNeID"), ["ho-so-suc-khoe"] = ("hồ sơ sức khỏe điện tử", "electronic health record"), ["thanh-toan"] = ("thanh toán không tiền mặt", "cashless payment"),
        ["mooc"] = ("khóa học trực tuyến", "online course"), ["lesson"] = ("bài học", "lesson"),
    };

    public static string Of(string? code, Language l) =>
        code is null ? l["không ghi", "not stated"] : Known.TryGetValue(code, out var words) ? l[words.Vi, words.En] : code;

    public static bool Knows(string code) => Known.ContainsKey(code);

    /// <summary>What kind of thing happened, for lists and filters.</summary>
    public static string Of(Verb verb, Language l) => verb switch
    {
        Verb.Joined => l["vào làm việc", "joined"],
        Verb.Left => l["thôi làm việc", "left"],
        Verb.Opened => l["mở đơn vị", "unit opened"],
        Verb.Changed => l["đổi đơn vị", "unit changed"],
        Verb.Closed => l["đóng đơn vị", "unit closed"],
        Verb.Merged => l["sáp nhập đơn vị", "unit merged"],
        Verb.Counted => l["số dân", "census"],
        Verb.Served => l["lượt khám", "visits"],
        Verb.Supported => l["hỗ trợ người dân", "citizen supported"],
        Verb.Completed => l["học xong", "completed"],
        Verb.Confirmed => l["xác nhận VNeID", "confirmed on VNeID"],
        Verb.Demonstrated => l["thể hiện kỹ năng", "skill shown"],
        Verb.Attended => l["dự lớp", "class attended"],
        Verb.Checked => l["kiểm tra dịch vụ số", "digital service checked"],
        Verb.Formed => l["lập tổ công nghệ số", "digital team formed"],
        Verb.Responded => l["trả lời khảo sát", "survey answer"],
        Verb.Voided => l["hủy mục", "voiding"],
        Verb.Reported => l["nhận báo cáo", "report received"],
        Verb.Certified => l["cấp chứng chỉ", "certificate issued"],
        _ => verb.ToString(),
    };

    public static string Of(Strength strength, Language l) => strength switch
    {
        Strength.Measured => l["đo được", "measured"],
        Strength.Witnessed => l["có người chứng kiến", "witnessed"],
        Strength.Imported => l["nhập từ tệp", "imported"],
        Strength.Declared => l["tự khai", "declared"],
        _ => strength.ToString(),
    };

    public static string? Account(string? name, Language l) => name switch { "system" => l["hệ thống", "the system"], Source.Self => l["chính người ấy", "the person concerned"], _ => name };

    /// <summary>Why an entry of this strength may be believed.</summary>
    public static string Meaning(Strength strength, Language l) => strength switch
    {
        Strength.Measured => l["Làm ngay trước hệ thống, hoặc do hệ thống khác đã kết nối báo về.", "Done in front of the system, or reported by a connected one."],
        Strength.Witnessed => l["Một người có tên đã thấy và ghi lại.", "A named person saw and logged it."],
        Strength.Imported => l["Lấy từ một tệp; giữ mã băm của tệp và số dòng.", "From a file, whose hash and row are kept."],
        Strength.Declared => l["Người đó tự nói về mình; chưa ai đối chiếu.", "Someone says so of themselves; nobody has compared it."],
        _ => "",
    };
}
