using CamTay.Indicators.Standpoints;
using CamTay.Indicators.Words;
using CamTay.Plan;

namespace CamTay.Indicators.Lines;

/// <summary>The standpoint's unit and all existing units below it, in the order of the tree, with their figures. Loaded once by the page.</summary>
internal sealed class UnitLines(IFigures figures, Standpoint at)
{
    public IReadOnlyList<UnitLine> All { get; private set; } = [];

    public IReadOnlyList<Target> Targets { get; private set; } = [];

    /// <summary>The standpoint's own unit.</summary>
    public UnitLine Top => All[0];

    public IEnumerable<UnitLine> Below => All.Skip(1);

    public IEnumerable<UnitLine> Children => All.Where(l => l.Depth == 1);

    public IEnumerable<UnitLine> Leaves => Below.Where(l => l.IsLeaf);

    public IReadOnlyList<UnitLine> Of(string? level) => level switch { "con" => [.. Children], "la" => [.. Leaves], _ => [.. Below] };

    public async Task Load(IReadOnlyList<Target> targets, CancellationToken ct = default)
    {
        Targets = targets;
        var places = InTreeOrder(await figures.UnitsOn(at.Unit, at.On, at.Position, ct));
        var codes = places.Select(p => p.Unit.Code).ToList();
        var courses = codes.ToDictionary(c => c, _ => new Dictionary<string, Course>());
        foreach (var target in targets)
            foreach (var figure in await figures.ForUnits(at.Plan.Code, target.Id, codes, at.On, at.Position, ct: ct))
                courses[figure.Unit][target.Id] = new Course(target, figure);
        var heads = targets.FirstOrDefault(CountsEveryone);
        All = [.. places.Select(p => new UnitLine(p.Unit, at.NameOf(p.Unit.Code), p.Depth, p.IsLeaf,
            heads is null ? null : courses[p.Unit.Code][heads.Id].Figure.Denominator, courses[p.Unit.Code]))];
    }

    /// <summary>A target whose denominator is everybody employed.</summary>
    public static bool CountsEveryone(Target target) =>
        target.Population is { Kind: PopulationKind.Staff, Groups.Count: 0, UnitKinds.Count: 0 };

    private List<(UnitOnDay Unit, int Depth, bool IsLeaf)> InTreeOrder(IReadOnlyList<UnitOnDay> units)
    {
        var top = units.FirstOrDefault(u => u.Code == at.Unit) ?? new UnitOnDay(at.Unit, null, "", null, true);
        var below = units.Where(u => u.Exists && u.Code != at.Unit).ToLookup(u => u.Parent);
        var ordered = new List<(UnitOnDay, int, bool)>();
        void Add(UnitOnDay unit, int depth)
        {
            ordered.Add((unit, depth, !below[unit.Code].Any()));
            foreach (var child in below[unit.Code].OrderBy(u => u.Code, StringComparer.Ordinal)) Add(child, depth + 1);
        }
        Add(top, 0);
        return ordered;
    }
}
