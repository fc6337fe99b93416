using CamTay.Demo.Chance;
using CamTay.Demo.Structure;

namespace CamTay.Demo.Staff;

/// <summary>Who moved, retired or came during the story.</summary>
internal static class Careers
{
    public static void Live(List<DemoPerson> people, IReadOnlyList<DemoUnit> units, Turns turns, int moves, StoryDays days, Dice dice)
    {
        // The merged unit is left in peace: nobody can join it after the merge.
        if (turns.Closed is { } closed) Close(people, closed, units.First(u => u.Code == closed.Parent), dice.For("closing"));
        var settled = people.Where(p => p.Jobs is [{ To: null } job] && job.From < days.Founding && p.FirstUnit != turns.Merged).ToList();
        Move(settled, [.. units.Where(u => u.To is null && u != turns.Merged)], turns, moves, days, dice.For("moves"));
        Retire(settled, moves * 2 / 3, days, dice.For("retiring"));
        Arrive(settled, moves * 2 / 3, days, dice.For("arriving"));
    }

    /// <summary>The closed unit's people go to its centre the day after.</summary>
    private static void Close(List<DemoPerson> people, DemoUnit closed, DemoUnit heir, Dice dice)
    {
        foreach (var person in people.Where(p => p.FirstUnit == closed))
        {
            var known = Turns.CloseDay.AddDays(dice.Between(-3, 4));
            person.Jobs[0] = person.Jobs[0] with { To = Turns.CloseDay };
            person.Jobs.Add(new(heir, Turns.CloseDay.AddDays(1), null, known));
        }
    }

    private static void Move(List<DemoPerson> settled, List<DemoUnit> units, Turns turns, int moves, StoryDays days, Dice dice)
    {
        for (var i = 0; i < moves; i++)
        {
            var person = Take(settled, dice);
            var last = days.First.AddDays(dice.Between(4, days.Count - 15));
            var goal = i % 20 == 0 && turns.OpenedLate is { } late ? late : dice.Pick([.. units.Where(u => u != person.FirstUnit)]);
            if (goal.From > last) last = goal.From.AddDays(dice.Between(0, 20));
            // One in six is reported weeks late: the figures of the days between change when it becomes known.
            var known = last.AddDays(dice.Chance(0.17) ? dice.Between(12, 40) : dice.Between(-3, 5)).NoLaterThan(days.Last);
            person.Jobs[0] = person.Jobs[0] with { To = last };
            person.Jobs.Add(new(goal, last.AddDays(1), null, known));
        }
    }

    private static void Retire(List<DemoPerson> settled, int count, StoryDays days, Dice dice)
    {
        for (var i = 0; i < count; i++)
        {
            var person = Take(settled, dice);
            person.Jobs[0] = person.Jobs[0] with { To = days.First.AddDays(dice.Between(0, days.Count - 5)) };
        }
    }

    private static void Arrive(List<DemoPerson> settled, int count, StoryDays days, Dice dice)
    {
        for (var i = 0; i < count; i++)
        {
            var person = Take(settled, dice);
            var from = days.First.AddDays(dice.Between(0, days.Count - 20));
            person.Jobs[0] = person.Jobs[0] with { From = from, Known = from.AddDays(dice.Between(0, 8)) };
        }
    }

    /// <summary>Takes somebody out, so that each has one turn only.</summary>
    private static DemoPerson Take(List<DemoPerson> settled, Dice dice)
    {
        var i = dice.Between(0, settled.Count - 1);
        var person = settled[i];
        settled[i] = settled[^1];
        settled.RemoveAt(settled.Count - 1);
        return person;
    }
}
