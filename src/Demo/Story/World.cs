using CamTay.Demo.Chance;
using CamTay.Demo.Staff;
using CamTay.Demo.Structure;
using CamTay.Platform;

namespace CamTay.Demo.Story;

/// <summary>Everything that the story of a province is about, made from the seed alone.</summary>
internal sealed record World(DemoSize Size, StoryDays Days, IReadOnlyList<DemoUnit> Units, Turns Turns, IReadOnlyList<DemoPerson> People, Vocabulary Words, Dice Dice)
{
    public bool Highland => Days == StoryDays.HaGiang;

    /// <summary>For names of files.</summary>
    public string Province => Highland ? "ha-giang" : "bac-ninh";

    /// <summary>Account that plays this role here.</summary>
    public string Account(string role) => Highland ? "khth-hg" : role;

    public string Supporter => Highland ? "nguoi-ho-tro-hg" : "nguoi-ho-tro";

    public static World BacNinh(DemoSize size, long seed, Vocabulary words, ContentFolder folder)
    {
        var dice = new Dice((ulong)seed).For("bac-ninh");
        var (units, turns) = Turns.Take(Structure.BacNinh.Units(size, Communes.BacNinh(folder), dice.For("units")));
        var people = Roster.Make(units, "BN", size.Staff, size.Days, dice.For("people"));
        Careers.Live(people, units, turns, size.Moves, size.Days, dice.For("careers"));
        return new(size, size.Days, units, turns, people, words, dice);
    }

    public static World HaGiang(DemoSize size, long seed, Vocabulary words, ContentFolder folder)
    {
        var dice = new Dice((ulong)seed).For("ha-giang");
        var units = Structure.HaGiang.Units(size, Communes.HaGiang(folder), dice.For("units"));
        var people = Roster.Make(units, "HG", size.HighlandStaff, StoryDays.HaGiang, dice.For("people"));
        Careers.Live(people, units, Turns.None, size.Moves / 10, StoryDays.HaGiang, dice.For("careers"));
        return new(size, StoryDays.HaGiang, units, Turns.None, people, words, dice);
    }

    /// <summary>Units that treat people on that day and still report for themselves.</summary>
    public IEnumerable<DemoUnit> Treating(DateOnly day) => Units.Where(u => u.Visits > 0 && Turns.Works(u, day));

    /// <summary>An instant that the story still tells.</summary>
    public DateTimeOffset NoLater(DateTimeOffset at) => at > Days.Last.At(22) ? Days.Last.At(22) : at;
}
