using CamTay.Platform;

namespace CamTay.People;

/// <summary>A role: what an account that holds it at a unit may do in that unit and in all units below.</summary>
public sealed record Role(string Code, string Vi, string En, IReadOnlySet<Permission> Permissions);

/// <summary>The thirteen roles. An account may hold several, each at its own unit; a role at "" holds everywhere.</summary>
public static class Roles
{
    public const string Leader = "lanh-dao", Planning = "khth", Office = "van-phong", Personnel = "tccb", Professional = "nvy",
        Finance = "tai-chinh", Cdc = "cdc", UnitHead = "truong-don-vi", Reporter = "bao-cao-vien", Supporter = "nguoi-ho-tro",
        Learner = "hoc-vien", Auditor = "kiem-tra", Administrator = "quan-tri";

    public static readonly IReadOnlyList<Role> All =
    [
        Of(Leader, "Lãnh đạo Sở Y tế", "Province leader",
            Permission.ViewFigures, Permission.ViewNames, Permission.ViewEvidence, Permission.ViewJournal, Permission.ViewReports, Permission.IssueReports, Permission.ViewLearning),
        Of(Planning, "Phòng Kế hoạch – Tổng hợp", "Planning",
            Permission.ViewFigures, Permission.ViewNames, Permission.ViewEvidence, Permission.Import, Permission.Void,
            Permission.MatchPeople, Permission.ManageUnits, Permission.ManageStaff, Permission.ManagePlans, Permission.ViewJournal,
            Permission.ViewReports, Permission.ReceiveReports, Permission.ReviewUnitPlans, Permission.ViewLearning, Permission.ManageLearning, Permission.ManageClasses, Permission.AnswerObstacles),
        Of(Office, "Văn phòng Sở", "Office",
            Permission.ViewFigures, Permission.ViewEvidence, Permission.ViewReports, Permission.HandleObstacles, Permission.AnswerObstacles),
        Of(Personnel, "Phòng Tổ chức cán bộ", "Personnel",
            Permission.ViewFigures, Permission.ViewNames, Permission.Import, Permission.ManageStaff, Permission.MatchPeople, Permission.ViewLearning, Permission.ManageClasses, Permission.AnswerObstacles),
        Of(Professional, "Phòng Nghiệp vụ Y", "Professional department",
            Permission.ViewFigures, Permission.ViewNames, Permission.ViewEvidence, Permission.Import, Permission.ViewReports,
            Permission.ViewLearning, Permission.SuperviseTries, Permission.ManageLearning, Permission.ManageClasses, Permission.AnswerObstacles),
        Of(Finance, "Phòng Kế hoạch – Tài chính", "Finance",
            Permission.ViewFigures, Permission.AnswerObstacles),
        Of(Cdc, "Trung tâm Kiểm soát bệnh tật", "Disease control (CDC)",
            Permission.ViewFigures, Permission.ViewEvidence, Permission.AnswerObstacles),
        Of(UnitHead, "Trưởng đơn vị", "Unit head",
            Permission.ViewFigures, Permission.ViewNames, Permission.ViewEvidence, Permission.Import, Permission.Void,
            Permission.MatchPeople, Permission.ViewJournal, Permission.ViewReports, Permission.FillReports, Permission.ApproveReports,
            Permission.WriteUnitPlan, Permission.SubmitUnitPlan, Permission.RaiseObstacles, Permission.AnswerObstacles, Permission.ViewLearning, Permission.SuperviseTries, Permission.ManageClasses),
        Of(Reporter, "Báo cáo viên đơn vị", "Unit reporter",
            Permission.ViewFigures, Permission.ViewNames, Permission.ViewEvidence, Permission.Import, Permission.ViewReports, Permission.FillReports,
            Permission.WriteUnitPlan, Permission.RaiseObstacles),
        Of(Supporter, "Người hỗ trợ", "Supporter",
            Permission.ViewFigures),
        Of(Learner, "Học viên", "Learner"),
        Of(Auditor, "Kiểm tra, thanh tra", "Auditor",
            Permission.ViewFigures, Permission.ViewEvidence, Permission.ViewJournal, Permission.ViewReports),
        Of(Administrator, "Quản trị hệ thống", "System administrator",
            Permission.ViewFigures, Permission.ManageAccounts, Permission.ManageUnits, Permission.ViewJournal),
    ];

    private static readonly Dictionary<string, Role> ByCode = All.ToDictionary(r => r.Code, StringComparer.Ordinal);

    public static Role? Find(string code) => ByCode.GetValueOrDefault(code);

    // Reading plans and learning is every signed-in account's right, whatever its role.
    private static Role Of(string code, string vi, string en, params Permission[] permissions) =>
        new(code, vi, en, new HashSet<Permission>(permissions) { Permission.ViewPlans, Permission.Learn });
}
