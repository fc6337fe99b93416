using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Reading;

/// <summary>Figures are sums over the ground; nothing is stored that could differ from them.</summary>
internal sealed class ReadFigures(OpenGround open, ReadMembers members) : IFigures
{
    public Task<long> Position(CancellationToken ct = default) => open.Position(ct);

    public async Task<IReadOnlyList<Figure>> Targets(string plan, string unit, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default)
    {
        var grounds = await open.Open(plan, null, knownAt, revision, ct);
        RequireUnit(grounds[0], unit);
        return [.. grounds.Select(g => g.Figure(unit, on, g.AtUnits(g.AtPlaces(on), on).GetValueOrDefault(unit)))];
    }

    public async Task<IReadOnlyList<Figure>> ForUnits(string plan, string target, IReadOnlyCollection<string> units, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default)
    {
        var ground = await open.One(plan, target, knownAt, revision, ct);
        var sums = ground.AtUnits(ground.AtPlaces(on), on);
        return [.. units.Select(u => ground.Figure(u, on, sums.GetValueOrDefault(u)))];
    }

    public async Task<IReadOnlyDictionary<string, Figure>> ByGroup(string plan, string target, string unit, DateOnly on, long? knownAt = null, CancellationToken ct = default)
    {
        var ground = await open.One(plan, target, knownAt, null, ct);
        if (ground.Target.Population.Kind != PopulationKind.Staff) return new Dictionary<string, Figure>();
        var places = ground.PlacesOf(unit, on);
        var sums = new Sum[ground.Sheet.Groups.Count];
        foreach (ref readonly var row in ground.Sheet.Span)
            if (row.Seq <= ground.Position && row.Day <= on.DayNumber && places.Contains(row.Place)) sums[row.Group].Add(row);
        return Enumerable.Range(0, sums.Length).Where(i => sums[i].Den > 0).ToDictionary(i => ground.Sheet.Groups[i], i => ground.Figure(unit, on, sums[i]));
    }

    public async Task<IReadOnlyList<TrendPoint>> Trend(string plan, string target, string unit, IReadOnlyList<DateOnly> days, long? knownAt = null, CancellationToken ct = default)
    {
        var ground = await open.One(plan, target, knownAt, null, ct);
        var places = ground.Sheet.Places.Count;
        var ordered = days.Order().ToArray();
        var numbers = ordered.Select(d => d.DayNumber).ToArray();
        var changes = new Sum[ordered.Length, places];
        foreach (ref readonly var row in ground.Sheet.Span)
        {
            if (row.Seq > ground.Position) continue;
            var at = Array.BinarySearch(numbers, row.Day);
            if (at < 0) at = ~at;
            if (at < ordered.Length) changes[at, row.Place].Add(row);
        }
        var running = new Sum[places];
        var points = new List<TrendPoint>(ordered.Length);
        for (var d = 0; d < ordered.Length; d++)
        {
            for (var p = 0; p < places; p++) running[p].Add(changes[d, p]);
            var sum = ground.AtUnits(running, ordered[d]).GetValueOrDefault(unit);
            points.Add(new(ordered[d], sum.Num, sum.Den));
        }
        return points;
    }

    public Task<MemberList> Members(string plan, string target, string unit, DateOnly on, MemberPart part, long? knownAt = null, int? revision = null, CancellationToken ct = default) =>
        members.Read(plan, target, unit, on, part, knownAt, revision, ct);

    public Task<IReadOnlyList<ListSeal>> Seals(string plan, string unit, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default) =>
        members.Seals(plan, unit, on, knownAt, revision, ct);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> EntriesOf(string plan, string target, IReadOnlyCollection<string> subjects, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default) =>
        members.Entries(plan, target, subjects, on, knownAt, revision, ct);

    public async Task<IReadOnlyList<UnitOnDay>> UnitsOn(string unit, DateOnly on, long? knownAt = null, CancellationToken ct = default)
    {
        var position = Math.Min(knownAt ?? long.MaxValue, await open.Position(ct));
        var tree = (await open.Tree(position, ct)).On(on);
        return [.. tree.All.Where(u => tree.IsWithin(u.Code, unit)).OrderBy(u => u.Code, StringComparer.Ordinal)];
    }

    private static void RequireUnit(Ground ground, string unit)
    {
        if (unit != ground.Plan.RootUnit && !ground.Tree.Codes.Contains(unit)) throw new RefusedException(IndicatorsRefusals.NoUnit.With(unit));
    }
}
