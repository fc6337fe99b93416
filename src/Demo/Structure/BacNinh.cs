using System.Globalization;
using CamTay.Demo.Chance;

namespace CamTay.Demo.Structure;

/// <summary>The health sector of Bắc Ninh as the story has it: real communes, invented hospitals and centres whose names say so.</summary>
internal static class BacNinh
{
    public const string Root = "SYT-BN";

    /// <summary>The communes of today exist since this day, and their stations with them.</summary>
    public static readonly DateOnly NewCommunes = new(2025, 7, 1);

    private static readonly (string Code, string Name)[] Offices =
    [
        ("VP", "Văn phòng Sở"), ("KHTH", "Phòng Kế hoạch – Tổng hợp"), ("TCCB", "Phòng Tổ chức Cán bộ"), ("NVY", "Phòng Nghiệp vụ Y"),
        ("NVD", "Phòng Nghiệp vụ Dược"), ("TCKT", "Phòng Tài chính – Kế toán"),
    ];

    private static readonly string[] Specialities = ["Đa khoa", "Đa khoa", "Sản Nhi", "Phổi", "Y học cổ truyền", "Phục hồi chức năng", "Mắt", "Tâm thần",
        "Ung bướu", "Da liễu", "Nội tiết", "Đa khoa"];

    public static IReadOnlyList<DemoUnit> Units(DemoSize size, IReadOnlyList<Commune> communes, Dice dice)
    {
        var units = new List<DemoUnit> { new(Root, "Sở Y tế Bắc Ninh (mô phỏng)", "so", null) { Weight = 5, Pace = 0.98 } };
        units.AddRange(Offices.Select(o => new DemoUnit($"{Root}-{o.Code}", $"{o.Name} (mô phỏng)", "phong", Root) { Weight = 11, Pace = 0.97 }));
        units.Add(new("CDC-BN", "Trung tâm Kiểm soát bệnh tật Minh Họa (mô phỏng)", "cdc", Root) { Weight = 190, Pace = 0.95 });
        units.Add(new("CC-DS-BN", "Chi cục Dân số Minh Họa (mô phỏng)", "chi-cuc", Root) { Weight = 24, Pace = 0.9 });
        units.Add(new("CC-ATTP-BN", "Chi cục An toàn vệ sinh thực phẩm Minh Họa (mô phỏng)", "chi-cuc", Root) { Weight = 26, Pace = 0.86 });
        units.Add(new("KN-BN", "Trung tâm Kiểm nghiệm Minh Họa (mô phỏng)", "khac", Root) { Weight = 45 });
        for (var i = 1; i <= size.Hospitals; i++) units.Add(Hospital(i, dice.For("hospital", i)));
        for (var i = 1; i <= size.Centres; i++) units.Add(Centre(i, dice.For("centre", i)));
        for (var i = 1; i <= size.Clinics; i++) units.Add(Clinic(i, size.Centres, dice.For("clinic", i)));
        var chosen = Chosen(communes, size.Stations);
        for (var i = 0; i < chosen.Count; i++) units.Add(Station(chosen[i], i * size.Centres / chosen.Count + 1, dice.For("station", i)));
        return WithField(units, size, dice.For("field"));
    }

    public static string HospitalCode(int number) => string.Create(CultureInfo.InvariantCulture, $"BV-BN-{number:00}");

    public static string CentreCode(int number) => string.Create(CultureInfo.InvariantCulture, $"TTYT-BN-{number:00}");

    private static DemoUnit Hospital(int i, Dice dice) =>
        new(HospitalCode(i), $"Bệnh viện {Specialities[(i - 1) % Specialities.Length]} Minh Họa số {i} (mô phỏng)", "benh-vien", Root)
        {
            FacilityCode = string.Create(CultureInfo.InvariantCulture, $"MP{i:000}"), Weight = i == 1 ? 950 : i == 2 ? 640 : dice.Between(200.0, 460.0),
            Pace = Paces.Of(dice), Visits = i == 1 ? 900 : i == 2 ? 620 : dice.Between(120, 380),
        };

    private static DemoUnit Centre(int i, Dice dice) =>
        new(CentreCode(i), $"Trung tâm Y tế khu vực Ví Dụ số {i} (mô phỏng)", "trung-tam-y-te", Root)
        {
            FacilityCode = string.Create(CultureInfo.InvariantCulture, $"MP1{i:00}"), Weight = dice.Between(170.0, 320.0), Pace = Paces.Of(dice),
            Visits = dice.Between(140, 340),
        };

    private static DemoUnit Clinic(int i, int centres, Dice dice) =>
        new(string.Create(CultureInfo.InvariantCulture, $"PK-BN-{i:00}"), $"Phòng khám khu vực Ví Dụ số {i} (mô phỏng)", "khac", CentreCode(i % centres + 1))
        { Weight = dice.Between(12.0, 25.0), Pace = Paces.Of(dice) };

    private static DemoUnit Station(Commune commune, int centre, Dice dice) =>
        new($"TYT-{commune.Code}", $"Trạm Y tế {char.ToLowerInvariant(commune.FullName[0])}{commune.FullName[1..]} (mô phỏng)", "tram-y-te", CentreCode(centre), commune.Code)
        { From = NewCommunes, FacilityCode = $"MP{commune.Code}", Weight = dice.Between(16.0, 27.0), Pace = Paces.Of(dice), Visits = dice.Between(14, 46) };

    /// <summary>Evenly spread, so that a small province still shows all over the map.</summary>
    private static List<Commune> Chosen(IReadOnlyList<Commune> communes, int count) =>
        [.. Enumerable.Range(0, count).Select(i => communes[i * communes.Count / count])];

    /// <summary>Volunteers are most needed where one person serves everybody: at commune stations.</summary>
    private static List<DemoUnit> WithField(List<DemoUnit> units, DemoSize size, Dice dice)
    {
        var busiest = units.Where(u => u.Kind == "tram-y-te").OrderByDescending(u => u.Visits).Take(size.FieldUnits).Select(u => u.Code).ToHashSet();
        return [.. units.Select(u => busiest.Contains(u.Code) ? u with { Field = true, Visits = (int)dice.Around(size.FieldVisits, size.FieldVisits / 4) } : u)];
    }
}
