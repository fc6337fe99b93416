using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;

namespace CamTay.Classes.Demonstration;

/// <summary>A class as the story tells it.</summary>
internal sealed record ToldClass(string Code, string Kind, string Title, string Unit, DateOnly Day, string Place, int Seats, Way Way, bool Closed, bool Confirmed, string Skills, string Lessons, string Tasks)
{
    public static readonly IReadOnlyList<ToldClass> All =
    [
        new("TH-MP-01", "tap-huan", "Hồ sơ bệnh án điện tử và ký số từ xa cho điều dưỡng", "BV-BN-01", new(2026, 9, 15), "Hội trường Bệnh viện (mô phỏng)", 40, Way.Code, true, true, "benh-an-dien-tu", "benh-an-dien-tu ky-so-tu-xa", "benh-an-dien-tu"),
        new("HT-MP-02", "hoi-thao", "Hướng dẫn người dân thanh toán không dùng tiền mặt", "TTYT-BN-01", new(2026, 10, 8), "Phòng họp Trung tâm Y tế (mô phỏng)", 40, Way.Roll, true, true, "", "", ""),
        new("SH-MP-03", "sinh-hoat", "Bảo mật bệnh án và dữ liệu cá nhân: rút kinh nghiệm quý III", "TTYT-BN-01", new(2026, 10, 28), "Trạm y tế, ký danh sách giấy (mô phỏng)", 40, Way.Paper, true, true, "", "", ""),
        new("TH-MP-04", "tap-huan", "Tiếp đón bằng căn cước công dân và VNeID", "TTYT-BN-01", new(2026, 11, 12), "Phòng họp Trung tâm Y tế (mô phỏng)", 40, Way.Paper, false, false, "", "", ""),
        new("KN-MP-05", "khoa-ngan-han", "Khóa ngắn hạn: dùng trợ lý AI đúng cách trong khám, chữa bệnh", "BV-BN-01", new(2026, 11, 26), "Phòng học trực tuyến (mô phỏng)", 12, Way.Code, false, false, "", "", ""),
        new("TH-MP-06", "tap-huan", "Phần mềm trạm y tế xã: nhập lượt khám trong ngày", "TTYT-BN-01", new(2026, 11, 27), "Phòng máy Trung tâm Y tế (mô phỏng)", 40, Way.Roll, false, false, "", "", ""),
    ];

    private bool Short => Kind == ClassKinds.ShortCourse;

    public ClassForm Form(string trainer) => new(Code, Unit, Kind, Title, "", Skills, Lessons, Tasks, Tasks, Place, Short, $"{Seats}", trainer, Short ? "Giảng viên của trường (mô phỏng)" : "",
        Short ? "Trường Đại học Y (mô phỏng)" : "", Short ? "12/TT-MP" : "", Short ? "2026-08-10" : "", [($"{Day:yyyy-MM-dd}", "08:00", "11:00")]);
}
