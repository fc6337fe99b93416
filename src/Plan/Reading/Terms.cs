using CamTay.Evidence;

namespace CamTay.Plan.Reading;

/// <summary>The words that a plan file may use, and what each means to the program (docs/plan-file.md).</summary>
internal static class Terms
{
    public static readonly IReadOnlyDictionary<string, PopulationKind> Populations = new Dictionary<string, PopulationKind>
    {
        ["can-bo"] = PopulationKind.Staff, ["co-so"] = PopulationKind.Facility, ["luot-kham"] = PopulationKind.Visits,
        ["nguoi-dan"] = PopulationKind.Residents, ["khao-sat"] = PopulationKind.Survey,
    };

    public static readonly IReadOnlyDictionary<string, Strength> Strengths = new Dictionary<string, Strength>
    {
        ["tu-khai"] = Strength.Declared, ["nhap-tep"] = Strength.Imported, ["chung-kien"] = Strength.Witnessed, ["do-luong"] = Strength.Measured,
    };

    public static readonly IReadOnlyDictionary<string, string> Courses = new Dictionary<string, string> { ["mooc"] = "mooc", ["bai-hoc"] = "lesson" };

    public static readonly IReadOnlyDictionary<string, string> Periods = new Dictionary<string, string>
    {
        ["thang"] = "month", ["quy"] = "quarter", ["6-thang"] = "half-year", ["nam"] = "year",
    };

    public static readonly IReadOnlyDictionary<string, string> Repeats = new Dictionary<string, string>
    {
        ["hang-thang"] = "month", ["hang-quy"] = "quarter", ["hang-nam"] = "year",
    };

    /// <summary>"Before the 15th" ends with the 14th; "by the 15th" with the 15th.</summary>
    public static readonly IReadOnlyDictionary<string, bool> LastDays = new Dictionary<string, bool> { ["het-ngay-truoc"] = false, ["het-ngay-do"] = true };

    public static readonly IReadOnlyDictionary<string, bool> DaysOff = new Dictionary<string, bool> { ["giu-nguyen"] = false, ["sang-ngay-lam-viec"] = true };

    public static readonly IReadOnlyDictionary<string, bool> YesNo = new Dictionary<string, bool> { ["co"] = true, ["khong"] = false };

    public static readonly IReadOnlyList<string> ProfessionalGroups = ["bac-si", "dieu-duong", "ky-thuat-vien", "duoc", "hanh-chinh", "y-te-thon-ban", "khac"];

    public static readonly IReadOnlyList<string> CensusGroups = ["tat-ca", "tu-60", "khuyet-tat", "dan-toc-thieu-so", "vung-sau-xa"];

    public static readonly IReadOnlyList<string> Services = ["thanh-toan-khong-tien-mat", "dat-lich", "cap-phat-thuoc", "benh-an-dien-tu", "lien-thong"];

    public static readonly IReadOnlyList<string> VisitParts = ["vneid", "dat-lich", "khong-tien-mat"];
}
