using System.Globalization;
using CamTay.Demo.Chance;
using CamTay.Demo.Structure;

namespace CamTay.Demo.Staff;

/// <summary>Everybody who works in the story, with every employment.</summary>
internal static class Roster
{
    public static IReadOnlyList<DemoPerson> Make(IReadOnlyList<DemoUnit> units, Turns turns, DemoSize size, Dice dice)
    {
        var people = new List<DemoPerson>();
        Fill(people, [.. units.Where(u => !u.Highland)], size.Staff, "BN", dice);
        Fill(people, [.. units.Where(u => u.Highland)], size.HighlandStaff, "HG", dice);
        Careers.Live(people, units, turns, size.Moves, dice.For("careers"));
        return people;
    }

    private static void Fill(List<DemoPerson> people, List<DemoUnit> units, int total, string province, Dice dice)
    {
        var number = 0;
        foreach (var (unit, count) in Shared(units, total))
        {
            for (var i = 0; i < count; i++)
                people.Add(Person(unit, ++number, province, dice.For(province, number)));
        }
    }

    /// <summary>Shares out exactly <paramref name="total"/> by weight, at least two to each (largest remainder).</summary>
    private static IEnumerable<(DemoUnit Unit, int Count)> Shared(List<DemoUnit> units, int total)
    {
        var free = Math.Max(0, total - 2 * units.Count);
        var weights = units.Sum(u => u.Weight);
        var exact = units.Select(u => u.Weight / weights * free).ToArray();
        var counts = exact.Select(e => 2 + (int)e).ToArray();
        var missing = Math.Max(0, total - counts.Sum());
        foreach (var i in Enumerable.Range(0, units.Count).OrderByDescending(i => exact[i] - (int)exact[i]).ThenBy(i => i).Take(missing)) counts[i]++;
        return units.Select((unit, i) => (unit, counts[i]));
    }

    private static DemoPerson Person(DemoUnit unit, int number, string province, Dice dice)
    {
        var group = dice.Weighted(Professions.In(unit.Kind));
        var woman = dice.Chance(group is "dieu-duong" or "duoc" ? 0.82 : group is "khac" ? 0.35 : 0.55);
        var birth = new DateOnly(1966, 6, 1).AddDays(dice.Between(0, 36 * 365));
        var began = birth.AddYears(dice.Between(23, 27)).NoLaterThan(new DateOnly(2026, 4, 1));
        if (began < unit.From && unit.From > StoryDays.Founding) began = unit.From;
        var person = new DemoPerson
        {
            Number = number, Code = string.Create(CultureInfo.InvariantCulture, $"{province}-{number:00000}"),
            PersonalId = string.Create(CultureInfo.InvariantCulture, $"000{(woman ? 1 : 0) + (birth.Year >= 2000 ? 2 : 0)}{birth.Year % 100:00}{(province == "HG" ? 500_000 : 0) + number:000000}"),
            FullName = InventedNames.Of(dice, woman, unit.Highland), Birth = birth, Woman = woman, Group = group,
            Title = dice.Pick(Professions.TitlesOf(group)),
            Phone = string.Create(CultureInfo.InvariantCulture, $"0600{(province == "HG" ? 500_000 : 0) + number:000000}"),
        };
        person.Jobs.Add(new(unit, began, null, unit.Known));
        return person;
    }
}
