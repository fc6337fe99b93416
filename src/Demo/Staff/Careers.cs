using CamTay.Demo.Chance;
using CamTay.Demo.Structure;

namespace CamTay.Demo.Staff;

/// <summary>Who moved, retired or came during the story.</summary>
internal static class Careers
{
    public static void Live(List<DemoPerson> people, IReadOnlyList<DemoUnit> units, Turns turns, int moves, Dice dice)
    {
        Close(people, units, turns, dice.For("closing"));
        var settled = people.Where(p => p.Jobs is [{ To: null } job] && job.From < StoryDays.Founding).ToList();
        Move(settled, units, turns, moves, dice.For("moves"));
        Retire(settled, moves * 2 / 3, dice.For("retiring"));
        Arrive(settled, moves * 2 / 3, dice.For("arriving"));
    }

    /// <summary>The closed unit's people go to its centre the day after.</summary>
    private static void Close(List<DemoPerson> people, IReadOnlyList<DemoUnit> units, Turns turns, Dice dice)
    {
        var heir = units.First(u => u.Code == turns.Closed.Parent);
        foreach (var person in people.Where(p => p.FirstUnit.Code == turns.Closed.Code))
        {
            var known = Turns.CloseDay.AddDays(dice.Between(-3, 4));
            person.Jobs[0] = person.Jobs[0] with { To = Turns.CloseDay };
            person.Jobs.Add(new(heir, Turns.CloseDay.AddDays(1), null, known));
        }
    }

    private static void Move(List<DemoPerson> settled, IReadOnlyList<DemoUnit> units, Turns turns, int moves, Dice dice)
    {
        for (var i = 0; i < moves; i++)
        {
            var person = Take(settled, dice);
            var goals = units.Where(u => u.Highland == person.FirstUnit.Highland && u.Code != person.FirstUnit.Code && u.To is null && u.Code != turns.Merged?.Code).ToList();
            var last = StoryDays.First.AddDays(dice.Between(4, StoryDays.Count - 15));
            var goal = i % 20 == 0 ? turns.OpenedLate : dice.Pick(goals);
            if (goal.From > last) last = goal.From.AddDays(dice.Between(0, 20));
            // One in six is reported weeks late: the figures of the days between change when it becomes known.
            var known = last.AddDays(dice.Chance(0.17) ? dice.Between(12, 40) : dice.Between(-3, 5)).NoLaterThan(StoryDays.Last);
            person.Jobs[0] = person.Jobs[0] with { To = last };
            person.Jobs.Add(new(goal, last.AddDays(1), null, known));
        }
    }

    private static void Retire(List<DemoPerson> settled, int count, Dice dice)
    {
        for (var i = 0; i < count; i++)
        {
            var person = Take(settled, dice);
            person.Jobs[0] = person.Jobs[0] with { To = StoryDays.First.AddDays(dice.Between(0, StoryDays.Count - 5)) };
        }
    }

    private static void Arrive(List<DemoPerson> settled, int count, Dice dice)
    {
        for (var i = 0; i < count; i++)
        {
            var person = Take(settled, dice);
            var from = StoryDays.First.AddDays(dice.Between(0, StoryDays.Count - 20));
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
