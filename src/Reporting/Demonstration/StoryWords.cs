using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CamTay.Plan;
using CamTay.Reporting.Forms;

namespace CamTay.Reporting.Demonstration;

/// <summary>What the invented units write. Plain sentences that fit any unit; numbers and choices by their codes.</summary>
internal static class StoryWords
{
    private static readonly string[] Results =
    [
        "Đơn vị đã tổ chức cho cán bộ học lại phần còn yếu, người đã xong kèm người chưa xong ngay tại chỗ làm. Số còn thiếu chủ yếu là người mới về.",
        "Kết quả tăng đều so với kỳ trước. Cán bộ trực đêm học bằng điện thoại lúc vắng bệnh nhân; vẫn còn một số người lớn tuổi cần kèm thêm.",
        "Đã hướng dẫn người đến khám đặt lịch và thanh toán ngay tại bàn tiếp đón. Người cao tuổi cần làm mẫu hai ba lần mới tự làm được.",
        "Chỉ tiêu về dịch vụ số chưa đạt vì phần mềm đang nâng cấp; các chỉ tiêu về kỹ năng đúng lộ trình.",
    ];

    private static readonly string[] Next =
    [
        "Hoàn thành nốt số cán bộ còn thiếu, kiểm tra lại kỹ năng của người mới về.",
        "Bố trí người trực hướng dẫn tại khu vực chờ khám vào buổi sáng đông người.",
        "Phối hợp thôn, tổ dân phố hướng dẫn người cao tuổi tại nhà.",
    ];

    private static readonly (string Theme, string Text)[] Troubles =
    [
        ("thiet_bi", "Máy tính ở phòng tiếp đón đã cũ, khởi động chậm, giờ cao điểm phải ghi tay."),
        ("nguoi_dan", "Nhiều người cao tuổi đi khám một mình, không mang điện thoại thông minh."),
        ("nhan_luc", "Người phụ trách nghỉ thai sản, chưa có người thay."),
        ("phan_mem", "Phần mềm quản lý khám bệnh chưa nối được với cổng đặt lịch."),
        ("vneid", "Một số cán bộ chưa có tài khoản định danh mức 2 nên chưa được xác nhận."),
        ("kinh_phi", "Chưa bố trí được kinh phí in tờ hướng dẫn."),
    ];

    private static readonly string[] Directives =
    [
        "Kế hoạch triển khai Phong trào “Bình dân học vụ số” tại đơn vị", "Phân công người kèm cặp kỹ năng số cho từng bộ phận", "Tổ chức hướng dẫn người dân đặt lịch khám tại bàn tiếp đón", "Nhắc việc các bộ phận còn chậm chỉ tiêu",
    ];

    public static Answers Of(PlanDocument plan, ReportForm form, ReportingPeriod period, string unit, bool again)
    {
        var dice = SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Code}/{period.Code}/{unit}/words"));
        var classes = dice[1] % 4;
        var answers = new Dictionary<string, string>
        {
            ["van_ban"] = Number(dice[0] % 5), ["tin_bai"] = Number(dice[2] % 18), ["lop"] = Number(classes), ["luot_du"] = Number(classes * (6 + dice[3] % 40)), ["ra_quan"] = Number(dice[4] % 6),
            ["ket_qua"] = (again ? "Bổ sung theo ghi chú của Sở. " : "") + Results[dice[5] % Results.Length], ["phuong_huong"] = Next[dice[6] % Next.Length], ["ngay_hoi"] = dice[7] < 200 ? "da" : "chua",
            ["phieu_can_bo"] = Number(10 + dice[8] % 30), ["phieu_nguoi_dan"] = Number(60 + dice[9] % 90), ["hai_long"] = Number(30 + dice[10] % 30),
            ["phan_hoi"] = "Bà con muốn được chỉ chậm hơn và có người nói tiếng dân tộc.", ["dieu_chinh"] = "Thêm buổi hướng dẫn tại chợ phiên, in tờ hướng dẫn nhiều hình hơn.",
        };
        if (dice[11] < 140) Trouble(form, answers, 1, dice[12]);
        if (dice[11] < 50) Trouble(form, answers, 2, dice[12] + 1);
        if (dice[14] < 150) Documents(answers, period, dice[0] % 5, dice[15]);
        if (dice[16] < 150 && classes > 0) Kinds(answers, classes, dice);
        if (dice[13] < 70) answers["de_xuat"] = "Đề nghị Sở mở thêm lớp cho người làm ở bàn tiếp đón và cấp máy quét mã.";
        return new Answers(answers);
    }

    public static Answers OfTheDepartment(ReportingPeriod period) => new(new Dictionary<string, string>
    {
        ["chi_dao"] = "Sở đã đôn đốc các đơn vị chậm, trả lời vướng mắc và kiểm tra việc hướng dẫn người dân tại một số đơn vị.",
        ["ket_qua"] = $"Trong kỳ {period.Name(new Platform.Language()).ToLowerInvariant()}, các chỉ tiêu về kỹ năng của cán bộ tăng đều; chỉ tiêu về dịch vụ số phụ thuộc tiến độ nâng cấp phần mềm.",
        ["phuong_huong"] = "Tập trung vào các đơn vị chậm từ 20 điểm trở lên; rà soát đơn vị nộp báo cáo muộn nhiều kỳ.",
    });

    /// <summary>The list of the directives that were counted, each issued on a day of the period.</summary>
    private static void Documents(Dictionary<string, string> answers, ReportingPeriod period, int count, int which)
    {
        for (var row = 1; row <= count; row++)
        {
            answers[$"danh_muc_van_ban.{row}.so_ky_hieu"] = $"{Number(10 + which % 40 + row)}/KH-ĐV";
            answers[$"danh_muc_van_ban.{row}.ngay"] = period.From.AddDays((which + 5 * row) % 20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            answers[$"danh_muc_van_ban.{row}.trich_yeu"] = Directives[(which + row) % Directives.Length];
        }
    }

    /// <summary>All classes by their kind: one at the workplace, the others in a room or online.</summary>
    private static void Kinds(Dictionary<string, string> answers, int classes, byte[] dice)
    {
        var (each, others) = (6 + dice[3] % 40, dice[17] < 90 ? "truc_tuyen" : "tap_trung");
        (answers["hinh_thuc.tai_cho.so_lop"], answers["hinh_thuc.tai_cho.luot_du"]) = ("1", Number(each));
        if (classes > 1) (answers[$"hinh_thuc.{others}.so_lop"], answers[$"hinh_thuc.{others}.luot_du"]) = (Number(classes - 1), Number((classes - 1) * each));
    }

    private static void Trouble(ReportForm form, Dictionary<string, string> answers, int row, int which)
    {
        // Each form has its own themes.
        var known = form.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Choices).Select(c => c.Code).ToHashSet();
        var fitting = Troubles.Where(t => known.Contains(t.Theme)).ToList();
        if (fitting.Count == 0) return;
        var (theme, text) = fitting[which % fitting.Count];
        (answers[Answers.ThemeKey("kho_khan", row)], answers[Answers.TextKey("kho_khan", row)]) = (theme, text);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
