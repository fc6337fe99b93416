using System.Globalization;
using CamTay.Demo.Chance;
using CamTay.Demo.Structure;

namespace CamTay.Demo.Staff;

/// <summary>Everybody who works in the story, with every employment.</summary>
internal static class Roster
{
    public static List<DemoPerson> Make(IReadOnlyList<DemoUnit> units, string province, int total, StoryDays days, Dice dice)
    {
        var people = new List<DemoPerson>(total);
        foreach (var (unit, count) in Shared(units, total))
            for (var i = 0; i < count; i++)
                people.Add(Person(unit, people.Count + 1, province, days, dice.For("person", people.Count)));
        return people;
    }

    /// <summary>Shares out exactly <paramref name="total"/> by weight, at least two to each (largest remainder).</summary>
    private static IEnumerable<(DemoUnit Unit, int Count)> Shared(IReadOnlyList<DemoUnit> units, int total)
    {
        var free = Math.Max(0, total - 2 * units.Count);
        var weights = units.Sum(u => u.Weight);
        var exact = units.Select(u => u.Weight / weights * free).ToArray();
        var counts = exact.Select(e => 2 + (int)e).ToArray();
        var missing = Math.Max(0, total - counts.Sum());
        foreach (var i in Enumerable.Range(0, units.Count).OrderByDescending(i => exact[i] - (int)exact[i]).ThenBy(i => i).Take(missing)) counts[i]++;
        return units.Select((unit, i) => (unit, counts[i]));
    }

    private static DemoPerson Person(DemoUnit unit, int number, string province, StoryDays days, Dice dice)
    {
        var group = dice.Weighted(Professions.In(unit.Kind));
        var woman = dice.Chance(group is "dieu-duong" or "duoc" ? 0.82 : group is "khac" ? 0.35 : 0.55);
        var birth = new DateOnly(1966, 6, 1).AddDays(dice.Between(0, 36 * 365));
        var began = birth.AddYears(dice.Between(23, 27)).NoLaterThan(days.Founding.AddDays(-40));
        if (began < unit.From) began = unit.From;
        var person = new DemoPerson
        {
            Number = number, Code = string.Create(CultureInfo.InvariantCulture, $"{province}-{number:00000}"),
            PersonalId = string.Create(CultureInfo.InvariantCulture, $"000{(woman ? 1 : 0) + (birth.Year >= 2000 ? 2 : 0)}{birth.Year % 100:00}{(province == "HG" ? 500_000 : 0) + number:000000}"),
            FullName = InventedNames.Of(dice, woman, province == "HG"), Birth = birth, Woman = woman, Group = group,
            Title = dice.Pick(Professions.TitlesOf(group)),
            Phone = string.Create(CultureInfo.InvariantCulture, $"0600{(province == "HG" ? 500_000 : 0) + number:000000}"),
        };
        person.Jobs.Add(new(unit, began, null, unit.Known ?? days.Founding));
        return person;
    }
}
