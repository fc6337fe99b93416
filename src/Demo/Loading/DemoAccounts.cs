using CamTay.Platform;

namespace CamTay.Demo.Loading;

/// <summary>One account for each role, all with the same password, which is shown before sign-in.</summary>
internal static class DemoAccounts
{
    public const string Password = "cam-tay-chi-viec";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        Of("lanh-dao", "lanh-dao", "SYT-BN", "Nguyễn Văn Cầu Sáng", "Lãnh đạo Sở: toàn tỉnh Bắc Ninh", "Leader: the whole of Bắc Ninh"),
        Of("khth", "khth", "SYT-BN", "Trần Thị Mây Lành", "Phòng Kế hoạch – Tổng hợp: nhập, đối chiếu, hủy", "Planning: imports, matching, voiding"),
        Of("van-phong", "van-phong", "SYT-BN", "Lê Ngọc Đèn Biếc", "Văn phòng Sở", "Office"),
        Of("tccb", "tccb", "SYT-BN", "Phạm Thu Lúa Vàng", "Phòng Tổ chức Cán bộ: người và nơi làm việc", "Personnel: staff and employments"),
        Of("nvy", "nvy", "SYT-BN", "Vũ Đức Thông Xanh", "Phòng Nghiệp vụ Y", "Professional department"),
        Of("tai-chinh", "tai-chinh", "SYT-BN", "Đỗ Bích Sông Xa", "Phòng Tài chính – Kế toán", "Finance"),
        Of("cdc", "cdc", "SYT-BN", "Bùi Quang Gió Sớm", "Trung tâm Kiểm soát bệnh tật", "Disease control (CDC)"),
        Of("truong-don-vi", "truong-don-vi", "TTYT-BN-01", "Ngô Hữu Núi Xa", "Giám đốc Trung tâm Y tế số 1 và các trạm bên dưới", "Head of centre 1 and its stations"),
        Of("bao-cao-vien", "bao-cao-vien", "TTYT-BN-01", "Hoàng Thị Hạt Non", "Báo cáo viên của Trung tâm Y tế số 1", "Reporter of centre 1"),
        Of("nguoi-ho-tro", "nguoi-ho-tro", "BV-BN-01", "Đào Thanh Nắng Hồng", "Người hỗ trợ ở Bệnh viện số 1", "Volunteer at hospital 1"),
        Of("hoc-vien", "hoc-vien", "BV-BN-01", "Mai Thị Trăng Hiền", "Học viên: điều dưỡng của Bệnh viện số 1", "Learner: a nurse of hospital 1"),
        Of("kiem-tra", "kiem-tra", "SYT-BN", "Dương Đình Thuyền Mới", "Thanh tra: mọi con số, không thấy tên", "Auditor: every figure, no names"),
        Of("quan-tri", "quan-tri", "", "Trịnh Văn Chuông Êm", "Quản trị hệ thống", "System administrator"),
        Of("khth-hg", "khth", "SYT-HG", "Giàng Thị Suối Trắng", "Kế hoạch của Sở Y tế Hà Giang", "Planning of Hà Giang"),
        Of("nguoi-ho-tro-hg", "nguoi-ho-tro", "SYT-HG", "Vàng Đức Đồi Xuân", "Người hỗ trợ ở các xã Hà Giang", "Volunteer in the communes of Hà Giang"),
    ];

    private static DemoAccount Of(string name, string role, string unit, string fullName, string vi, string en) => new(name, role, unit, fullName + " (mô phỏng)", vi, en, Password);
}
