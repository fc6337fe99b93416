using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Reading;

/// <summary>What a figure stands on: a target's deltas, the tree of units and a ledger position. All sums are made here.</summary>
internal sealed record Ground(PlanDocument Plan, Target Target, SheetView Sheet, UnitTree Tree, long Position)
{
    public bool OfResidents => Target.Population.Kind == PopulationKind.Residents;

    /// <summary>Deltas known at the position, in sequence order.</summary>
    public ReadOnlySpan<SheetRow> Rows => Sheet.Until(Position);

    /// <summary>Sums at each place on a day, by place number.</summary>
    public Sum[] AtPlaces(DateOnly on)
    {
        var sums = new Sum[Sheet.Places.Count];
        var day = on.DayNumber;
        foreach (ref readonly var row in Rows)
            if (row.Day <= day) sums[row.Place].Add(row);
        return sums;
    }

    public Cut Cut(DateOnly on) => new(Rows.Length, on.DayNumber, Tree.On(on));

    /// <summary>Sums of every unit on a day, all below it included.</summary>
    public IReadOnlyDictionary<string, Sum> AtUnits(DateOnly on) => AtUnits([on])[0];

    /// <summary>The same for many days, in one pass over what is not known yet.</summary>
    /// <param name="days">Ascending.</param>
    public IReadOnlyList<IReadOnlyDictionary<string, Sum>> AtUnits(IReadOnlyList<DateOnly> days)
    {
        var known = days.Select(d => Sheet.Kept.Sums(Cut(d))).ToArray();
        if (Array.TrueForAll(known, k => k is not null)) return known!;
        var changes = Changes([.. days.Select(d => d.DayNumber)]);
        var running = new Sum[Sheet.Places.Count];
        for (var d = 0; d < days.Count; d++)
        {
            for (var p = 0; p < running.Length; p++) running[p].Add(changes[d, p]);
            if (known[d] is null) Sheet.Kept.Keep(Cut(days[d]), known[d] = AtUnits(running, days[d]));
        }
        return known!;
    }

    /// <summary>What changed at each place between one day and the next.</summary>
    private Sum[,] Changes(int[] days)
    {
        var changes = new Sum[days.Length, Sheet.Places.Count];
        foreach (ref readonly var row in Rows)
        {
            var at = Array.BinarySearch(days, row.Day);
            if (at < 0) at = ~at;
            if (at < days.Length) changes[at, row.Place].Add(row);
        }
        return changes;
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

    /// <summary>Which places, by their number, count for a unit on a day.</summary>
    public bool[] PlacesOf(string unit, DateOnly on)
    {
        var tree = Tree.On(on);
        return [.. Sheet.Places.Select(place => Counts(place, tree) && tree.LineOfPlace(place).Contains(unit))];
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
