using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Classes.Lists;

/// <summary>How answers and attendance are said.</summary>
internal static class PersonWords
{
    public static string Of(Answer answer, Language l) => answer switch
    {
        Answer.Invited => l["Chưa trả lời", "No answer yet"],
        Answer.Accepted => l["Nhận lời", "Comes"],
        Answer.Waiting => l["Chờ chỗ", "Waits for a seat"],
        Answer.Declined => l["Không dự được", "Cannot come"],
        _ => l["Đến ngoài danh sách", "Came uninvited"],
    };

    public static string Of(Way way, Language l) => way switch
    {
        Way.Code => l["mã trên màn hình", "code on the screen"],
        Way.Roll => l["danh sách của giảng viên", "trainer's list"],
        _ => l["danh sách ký giấy", "signed paper list"],
    };

    /// <summary>“có mặt 08:03, vào muộn (mã trên màn hình)”.</summary>
    public static string Seen(PersonLine person, Session session, Language l)
    {
        if (person.Best(session.Id) is not { } best) return "";
        var all = person.Seen[session.Id];
        // A tap or scan after the end says that she was there, not when she came.
        var at = all.Select(s => s.ArrivedAt).Where(t => t <= session.EndsAt).Min() is { } arrived ? " " + ClassWords.Hour(arrived) : "";
        var late = all.Any(s => s.Late) ? l[", vào muộn", ", late"] : "";
        var left = all.Select(s => s.LeftAt).FirstOrDefault(t => t is not null) is { } gone ? l[$", ra lúc {ClassWords.Hour(gone)}", $", left at {ClassWords.Hour(gone)}"] : "";
        var flag = best.Flagged ? l[", cùng máy với người khác: chưa tính, chờ giảng viên nhìn", ", same phone as somebody else: does not count until the trainer has looked"] : best.Waits ? l[": chưa tính, chờ giảng viên xác nhận", ": does not count until the trainer has confirmed it"] : "";
        return (best.Waits ? l["quét mã", "scanned"] : l["có mặt", "present"]) + at + late + left + flag + $" ({string.Join(", ", all.Select(s => s.Way).Distinct().Order().Select(w => Of(w, l)))})";
    }

    public static IReadOnlyList<Column<PersonLine>> Columns(IReadOnlyList<Session> sessions, Language l) =>
    [
        new("ten", "Họ và tên", "Name", x => x.Name), new("ma", "Mã cán bộ", "Staff code", x => x.Code),
        new("nhom", "Nhóm nghề", "Group", x => StaffGroups.Name(x.Group, l)), new("don-vi", "Đơn vị", "Unit", x => x.UnitName),
        new("tra-loi", "Trả lời", "Answer", x => Of(x.Answer, l)),
        .. sessions.Select((s, n) => new Column<PersonLine>($"buoi-{n + 1}", $"Buổi {n + 1}, {l.Day(s.Day)}", $"Session {n + 1}, {l.Day(s.Day)}", x => Seen(x, s, l))),
        new("so-buoi", "Số buổi có mặt", "Sessions attended", x => x.Seen.Keys.Count(x.Here)) { Numeric = true },
    ];
}
