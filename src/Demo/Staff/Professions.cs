namespace CamTay.Demo.Staff;

/// <summary>Professional groups of each kind of unit in believable proportions, and their usual titles.</summary>
internal static class Professions
{
    private static readonly Dictionary<string, (string, double)[]> ByKind = new()
    {
        ["benh-vien"] = [("bac-si", 22), ("dieu-duong", 42), ("ky-thuat-vien", 12), ("duoc", 7), ("hanh-chinh", 13), ("khac", 4)],
        ["trung-tam-y-te"] = [("bac-si", 22), ("dieu-duong", 38), ("ky-thuat-vien", 13), ("duoc", 8), ("hanh-chinh", 14), ("khac", 5)],
        ["tram-y-te"] = [("bac-si", 8), ("dieu-duong", 27), ("ky-thuat-vien", 4), ("duoc", 6), ("y-te-thon-ban", 51), ("khac", 4)],
        ["cdc"] = [("bac-si", 30), ("dieu-duong", 10), ("ky-thuat-vien", 30), ("duoc", 5), ("hanh-chinh", 20), ("khac", 5)],
        ["khac"] = [("bac-si", 16), ("dieu-duong", 18), ("ky-thuat-vien", 26), ("duoc", 20), ("hanh-chinh", 18), ("khac", 2)],
    };

    private static readonly (string, double)[] Offices = [("hanh-chinh", 70), ("bac-si", 18), ("duoc", 8), ("khac", 4)];

    private static readonly Dictionary<string, string[]> Titles = new()
    {
        ["bac-si"] = ["Bác sĩ (hạng III)", "Bác sĩ chính (hạng II)", "Bác sĩ y học dự phòng (hạng III)"],
        ["dieu-duong"] = ["Điều dưỡng hạng IV", "Điều dưỡng hạng III", "Hộ sinh hạng IV"],
        ["ky-thuat-vien"] = ["Kỹ thuật y hạng IV", "Kỹ thuật y hạng III"],
        ["duoc"] = ["Dược hạng IV", "Dược sĩ (hạng III)"],
        ["hanh-chinh"] = ["Chuyên viên", "Kế toán viên", "Văn thư viên", "Chuyên viên công nghệ thông tin"],
        ["y-te-thon-ban"] = ["Nhân viên y tế thôn bản"],
        ["khac"] = ["Lái xe", "Hộ lý", "Bảo vệ"],
    };

    public static IReadOnlyList<(string, double)> In(string unitKind) => ByKind.GetValueOrDefault(unitKind, Offices);

    public static IReadOnlyList<string> TitlesOf(string group) => Titles[group];
}
