using System.Globalization;
using CamTay.Demo.Chance;

namespace CamTay.Demo.Structure;

/// <summary>A smaller Hà Giang, so that the targets for residents and the survey have something to count.</summary>
internal static class HaGiang
{
    public const string Root = "SYT-HG";

    public static IReadOnlyList<DemoUnit> Units(DemoSize size, IReadOnlyList<Commune> communes, Dice dice)
    {
        var units = new List<DemoUnit>
        {
            new(Root, "Sở Y tế Hà Giang (mô phỏng)", "so", null) { Weight = 30, Pace = 0.97 },
            new("CDC-HG", "Trung tâm Kiểm soát bệnh tật Ví Dụ Hà Giang (mô phỏng)", "cdc", Root) { Weight = 60, Pace = 0.93 },
            new("BV-HG-01", "Bệnh viện Đa khoa Ví Dụ Hà Giang số 1 (mô phỏng)", "benh-vien", Root) { Weight = 240, Visits = 300, Pace = 0.96, FacilityCode = "MP901" },
        };
        for (var i = 1; i <= size.HighlandCentres; i++) units.Add(Centre(i, dice.For("highland-centre", i)));
        for (var i = 0; i < size.HighlandStations; i++)
            units.Add(Station(communes[i * communes.Count / size.HighlandStations], i * size.HighlandCentres / size.HighlandStations + 1, dice.For("highland-station", i)));
        return units;
    }

    public static string CentreCode(int number) => string.Create(CultureInfo.InvariantCulture, $"TTYT-HG-{number:00}");

    private static DemoUnit Centre(int i, Dice dice) => new(CentreCode(i), $"Trung tâm Y tế khu vực Ví Dụ Hà Giang số {i} (mô phỏng)", "trung-tam-y-te", Root)
    {
        FacilityCode = string.Create(CultureInfo.InvariantCulture, $"MP9{i + 10}"), Weight = dice.Between(35.0, 60.0), Pace = Paces.Of(dice), Visits = dice.Between(40, 110),
    };

    private static DemoUnit Station(Commune commune, int centre, Dice dice) =>
        new($"TYT-{commune.Code}", $"Trạm Y tế {char.ToLowerInvariant(commune.FullName[0])}{commune.FullName[1..]} (mô phỏng)", "tram-y-te", CentreCode(centre), commune.Code)
        { From = BacNinh.NewCommunes, FacilityCode = $"MP{commune.Code}", Weight = dice.Between(6.0, 11.0), Pace = Paces.Of(dice), Visits = dice.Between(6, 22) };
}
