using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Reading;

/// <summary>What a figure stands on: a target's deltas, the tree of units and a ledger position. All sums are made here.</summary>
internal sealed record Ground(PlanDocument Plan, Target Target, SheetView Sheet, UnitTree Tree, long Position)
{
    public bool OfResidents => Target.Population.Kind == PopulationKind.Residents;

    /// <summary>Sums at each place on a day, by place number.</summary>
    public Sum[] AtPlaces(DateOnly on)
    {
        var sums = new Sum[Sheet.Places.Count];
        var day = on.DayNumber;
        foreach (ref readonly var row in Sheet.Span)
            if (row.Seq <= Position && row.Day <= day) sums[row.Place].Add(row);
        return sums;
    }

    /// <summary>Does the place count at all on that day (kinds of units)?</summary>
    public bool Counts(string place, TreeDay tree) =>
        Target.Population.UnitKinds.Count == 0 || OfResidents || tree.Find(place) is { } unit && Target.Population.UnitKinds.Contains(unit.Kind);

    /// <summary>Sums of every unit, all below it included.</summary>
    public Dictionary<string, Sum> AtUnits(Sum[] places, DateOnly on)
    {
        var tree = Tree.On(on);
        var units = new Dictionary<string, Sum>();
        for (var i = 0; i < places.Length; i++)
        {
            if (!Counts(Sheet.Places[i], tree)) continue;
            var sum = OfResidents ? places[i].WithoutConflict() : places[i];
            foreach (var unit in tree.LineOfPlace(Sheet.Places[i]))
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(units, unit, out _).Add(sum);
        }
        return units;
    }

    /// <summary>Place numbers that count for a unit on a day.</summary>
    public HashSet<int> PlacesOf(string unit, DateOnly on)
    {
        var tree = Tree.On(on);
        return [.. Enumerable.Range(0, Sheet.Places.Count).Where(i => Counts(Sheet.Places[i], tree) && tree.LineOfPlace(Sheet.Places[i]).Contains(unit))];
    }

    public Figure Figure(string unit, DateOnly on, in Sum sum)
    {
        var (low, high) = Target.Population.Kind == PopulationKind.Survey ? Wilson.Interval(sum.Num, sum.Den) : (null, null);
        return new()
        {
            Plan = Plan.Code, Revision = Plan.Revision, Target = Target.Id, Unit = unit, On = on, Numerator = sum.Num, Denominator = sum.Den,
            Goal = Target.Goal, Due = Target.Due, Strength = sum.Mix, Conflicts = sum.Conflict, Low = low, High = high, Position = Position,
        };
    }
}
