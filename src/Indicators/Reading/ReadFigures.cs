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
        return [.. grounds.Select(g => g.Figure(unit, on, g.AtUnits(on).GetValueOrDefault(unit)))];
    }

    public async Task<IReadOnlyList<Figure>> ForUnits(string plan, string target, IReadOnlyCollection<string> units, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default)
    {
        var ground = await open.One(plan, target, knownAt, revision, ct);
        var sums = ground.AtUnits(on);
        return [.. units.Select(u => ground.Figure(u, on, sums.GetValueOrDefault(u)))];
    }

    public async Task<IReadOnlyDictionary<string, Figure>> ByGroup(string plan, string target, string unit, DateOnly on, long? knownAt = null, CancellationToken ct = default)
    {
        var ground = await open.One(plan, target, knownAt, null, ct);
        if (ground.Target.Population.Kind != PopulationKind.Staff) return new Dictionary<string, Figure>();
        var places = ground.PlacesOf(unit, on);
        var sums = new Sum[ground.Sheet.Groups.Count];
        foreach (ref readonly var row in ground.Rows)
            if (row.Day <= on.DayNumber && places[row.Place]) sums[row.Group].Add(row);
        return Enumerable.Range(0, sums.Length).Where(i => sums[i].Den > 0).ToDictionary(i => ground.Sheet.Groups[i], i => ground.Figure(unit, on, sums[i]));
    }

    public async Task<IReadOnlyList<TrendPoint>> Trend(string plan, string target, string unit, IReadOnlyList<DateOnly> days, long? knownAt = null, CancellationToken ct = default)
    {
        var ground = await open.One(plan, target, knownAt, null, ct);
        DateOnly[] ordered = [.. days.Order()];
        var sums = ground.AtUnits(ordered);
        return [.. ordered.Select((day, i) => Point(day, sums[i].GetValueOrDefault(unit)))];
    }

    public Task<MemberList> Members(string plan, string target, string unit, DateOnly on, MemberPart part, long? knownAt = null, int? revision = null, CancellationToken ct = default) =>
        members.Read(plan, target, unit, on, part, knownAt, revision, ct);

    public Task<IReadOnlyList<ListSeal>> Seals(string plan, string unit, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default) =>
        members.Seals(plan, unit, on, knownAt, revision, ct);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> EntriesOf(string plan, string target, IReadOnlyCollection<string> subjects, DateOnly on, long? knownAt = null, int? revision = null, CancellationToken ct = default) =>
        members.Entries(plan, target, subjects, on, knownAt, revision, ct);

    public async Task<IReadOnlyList<UnitOnDay>> UnitsOn(string unit, DateOnly on, long? knownAt = null, CancellationToken ct = default) =>
        (await open.Tree(knownAt, ct)).On(on).Within(unit);

    private static TrendPoint Point(DateOnly on, Sum sum) => new(on, sum.Num, sum.Den);

    private static void RequireUnit(Ground ground, string unit)
    {
        if (unit != ground.Plan.RootUnit && !ground.Tree.Codes.Contains(unit)) throw new RefusedException(IndicatorsRefusals.NoUnit.With(unit));
    }
}
