using CamTay.Demo.Chance;
using CamTay.Demo.Staff;
using CamTay.Demo.Structure;
using CamTay.Platform;

namespace CamTay.Demo.Story;

/// <summary>Everything that the story is about, made from the seed alone.</summary>
internal sealed record World(DemoSize Size, IReadOnlyList<DemoUnit> Units, Turns Turns, IReadOnlyList<DemoPerson> People, Vocabulary Words, Dice Dice)
{
    public static World Make(DemoSize size, long seed, Vocabulary words, ContentFolder folder)
    {
        var dice = new Dice((ulong)seed);
        var (units, turns) = Turns.Take([
            .. BacNinh.Units(size, Communes.BacNinh(folder), dice.For("bac-ninh")),
            .. HaGiang.Units(size, Communes.HaGiang(folder), dice.For("ha-giang")),
        ]);
        return new(size, units, turns, Roster.Make(units, turns, size, dice.For("roster")), words, dice);
    }

    /// <summary>Units that treat people on that day and still report for themselves.</summary>
    public IEnumerable<DemoUnit> Treating(DateOnly day) => Units.Where(u => u.Visits > 0 && Turns.Works(u, day));
}
