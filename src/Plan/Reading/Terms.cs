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

    public static readonly IReadOnlyDictionary<string, bool> YesNo = new Dictionary<string, bool> { ["co"] = true, ["khong"] = false };

    public static readonly IReadOnlyList<string> ProfessionalGroups = ["bac-si", "dieu-duong", "ky-thuat-vien", "duoc", "hanh-chinh", "y-te-thon-ban", "khac"];

    public static readonly IReadOnlyList<string> CensusGroups = ["tat-ca", "tu-60", "khuyet-tat", "dan-toc-thieu-so", "vung-sau-xa"];

    public static readonly IReadOnlyList<string> Services = ["thanh-toan-khong-tien-mat", "dat-lich", "cap-phat-thuoc", "benh-an-dien-tu", "lien-thong"];

    public static readonly IReadOnlyList<string> VisitParts = ["vneid", "dat-lich", "khong-tien-mat"];

    /// <summary>" Có phải “x”?" for a slip of at most two letters, else "".</summary>
    public static (string Vi, string En) Guess(string given, IEnumerable<string> known)
    {
        var near = known.Select(k => (Word: k, Distance: Distance(given, k))).Where(k => k.Distance <= 2).OrderBy(k => k.Distance).FirstOrDefault();
        return near.Word is null ? ("", "") : ($" Có phải “{near.Word}”?", $" Did you mean “{near.Word}”?");
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(row[j] + 1, left + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }
        return row[b.Length];
    }
}
