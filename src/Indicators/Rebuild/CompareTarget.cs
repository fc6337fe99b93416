using CamTay.Indicators.Reading;
using CamTay.Plan;

namespace CamTay.Indicators.Rebuild;

/// <summary>Compares the live figures of one target with the recount: every unit, every day of the plan.</summary>
internal static class CompareTarget
{
    /// <returns>How many figures were compared.</returns>
    public static long Compare(Ground ground, RecountTarget recount, List<FigureDifference> differences, int most)
    {
        var facts = recount.Facts;
        if (facts.FirstDay > facts.LastDay) return 0;
        var days = Days(facts, ground.Target);
        var byDay = recount.ByPlace(days);
        var tree = new PlainTree(facts);
        var codes = tree.Codes.ToList();
        var live = new LiveDays(ground, days);
        long compared = 0;
        for (var d = 0; d < byDay.Length; d++)
        {
            var day = days[d];
            var mine = Roll(ground.Target, byDay[d], tree, day);
            var theirs = live.Next();
            foreach (var unit in mine.Keys.Union(theirs.Keys).Union(codes))
            {
                compared++;
                var (a, b) = (Text(theirs.GetValueOrDefault(unit)), Text(mine.GetValueOrDefault(unit)));
                if (a != b && differences.Count < most) differences.Add(new(ground.Plan.Code, ground.Target.Id, unit, day, a, b));
            }
        }
        return compared;
    }

    /// <summary>Every day from a month before the target's start to two days after the last fact; of the years before (old employments), each New Year's Day.</summary>
    private static List<DateOnly> Days(RecountFacts facts, Target target)
    {
        var dense = target.Start.AddDays(-31) < facts.LastDay ? target.Start.AddDays(-31) : facts.LastDay;
        var days = Enumerable.Range(facts.FirstDay.Year, Math.Max(0, dense.Year - facts.FirstDay.Year)).Select(y => new DateOnly(y, 1, 1)).ToList();
        for (var day = dense; day <= facts.LastDay.AddDays(2); day = day.AddDays(1)) days.Add(day);
        return days;
    }

    private static Dictionary<string, Sum> Roll(Target target, Dictionary<string, Sum> places, PlainTree tree, DateOnly day)
    {
        var units = new Dictionary<string, Sum>();
        foreach (var (place, sum) in places)
        {
            IEnumerable<string> line;
            var counted = sum;
            if (target.Population.Kind == PopulationKind.Residents)
            {
                var commune = place["commune:".Length..];
                line = tree.StationsOf(commune, day).SelectMany(c => tree.Above(c, day)).Distinct();
                if (sum.Num > sum.Den) counted = new Sum { Conflict = 1 };
            }
            else
            {
                var kinds = target.Population.UnitKinds;
                if (kinds.Count > 0 && !kinds.Contains(tree.What(place, day).Kind)) continue;
                line = tree.Above(place, day);
            }
            foreach (var unit in line)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(units, unit, out _).Add(counted);
        }
        return units;
    }

    private static string Text(Sum s) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.Num}/{s.Den} ({s.Measured}+{s.Witnessed}+{s.Imported}+{s.Declared}) !{s.Conflict}");
}

/// <summary>The live figures of all units, day after day, in one pass over the sheet.</summary>
internal sealed class LiveDays(Ground ground, IReadOnlyList<DateOnly> days)
{
    private readonly Sum[] running = new Sum[ground.Sheet.Places.Count];
    private readonly int[] rows = [.. Enumerable.Range(0, ground.Sheet.Count).Where(i => ground.Sheet.Rows[i].Seq <= ground.Position).OrderBy(i => ground.Sheet.Rows[i].Day)];
    private int row, at;

    public Dictionary<string, Sum> Next()
    {
        var day = days[at++];
        for (; row < rows.Length && ground.Sheet.Rows[rows[row]].Day <= day.DayNumber; row++)
            running[ground.Sheet.Rows[rows[row]].Place].Add(ground.Sheet.Rows[rows[row]]);
        return ground.AtUnits(running, day);
    }
}
