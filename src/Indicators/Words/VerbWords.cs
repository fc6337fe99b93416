using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>What an entry says happened, in a word or two.</summary>
internal static class VerbWords
{
    public static string Of(Verb verb, Language l) => verb switch
    {
        Verb.Joined => l["vào làm", "joined"],
        Verb.Left => l["thôi việc, chuyển đi", "left"],
        Verb.Opened => l["đơn vị thành lập", "unit opened"],
        Verb.Changed => l["đơn vị thay đổi", "unit changed"],
        Verb.Closed => l["đơn vị giải thể", "unit closed"],
        Verb.Merged => l["đơn vị sáp nhập", "unit merged"],
        Verb.Counted => l["đếm dân số", "census"],
        Verb.Served => l["số đến khám", "visits of a day"],
        Verb.Supported => l["được hỗ trợ", "supported"],
        Verb.Completed => l["hoàn thành", "completed"],
        Verb.Confirmed => l["xác nhận VNeID", "confirmed on VNeID"],
        Verb.Demonstrated => l["kỹ năng", "skill"],
        Verb.Attended => l["dự tập huấn", "attended a class"],
        Verb.Checked => l["kiểm tra dịch vụ số", "service checked"],
        Verb.Formed => l["lập tổ", "team formed"],
        Verb.Responded => l["trả lời khảo sát", "survey answer"],
        Verb.Voided => l["hủy", "voided"],
        _ => verb.ToString(),
    };

    /// <summary>With the course, skill, class or service it is about.</summary>
    public static string Of(Entry entry, Language l) => entry.Facts.Code is { Length: > 0 } code && entry.Verb is not (Verb.Opened or Verb.Changed or Verb.Counted)
        ? $"{Of(entry.Verb, l)} {code}" : Of(entry.Verb, l);
}
