using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.People.Staff;

/// <summary>What happened to a person, in words.</summary>
internal static class VerbTexts
{
    public static string Of(Verb verb, Language l) => verb switch
    {
        Verb.Joined => l["Vào làm", "Joined"],
        Verb.Left => l["Nghỉ, chuyển đi", "Left"],
        Verb.Completed => l["Hoàn thành khóa học, bài học", "Completed"],
        Verb.Confirmed => l["Được xác nhận trên VNeID", "Confirmed on VNeID"],
        Verb.Demonstrated => l["Thể hiện kỹ năng", "Showed a skill"],
        Verb.Attended => l["Dự lớp tập huấn", "Attended a class"],
        Verb.Certified => l["Được cấp chứng chỉ", "Issued a certificate"],
        Verb.Responded => l["Trả lời khảo sát", "Answered a survey"],
        _ => verb.ToString(),
    };
}
