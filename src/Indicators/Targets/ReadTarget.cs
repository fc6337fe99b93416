using CamTay.Evidence;
using CamTay.Indicators.Lines;
using CamTay.Indicators.Standpoints;
using CamTay.Indicators.Words;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Targets;

/// <summary>Everything that a target's page shows, at one ledger position.</summary>
internal sealed class ReadTarget(IFigures figures, ILedgerReader ledger, Standpoint at, UnitLines lines)
{
    private const int Points = 60;

    public Target Target { get; private set; } = null!;

    public Course Course { get; private set; } = null!;

    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];

    /// <summary>By professional group, the furthest behind first; only for staff.</summary>
    public IReadOnlyList<(string Group, Figure Figure)> Groups { get; private set; } = [];

    /// <summary>Parts of this target with their figures.</summary>
    public IReadOnlyList<Course> Parts { get; private set; } = [];

    /// <summary>What was known at the end of a past day about that day, and what is known now.</summary>
    public ThenAndNow? Compared { get; private set; }

    public async Task Load(string target, DateOnly? reported, CancellationToken ct = default)
    {
        Target = at.Plan.Targets.FirstOrDefault(t => t.Id == target) ?? throw new RefusedException(IndicatorsRefusals.NoTarget.With(target, at.Plan.Code));
        await lines.Load([Target, .. at.Plan.Targets.Where(t => t.PartOf == Target.Id)], ct);
        Course = lines.Top.Courses[Target.Id];
        Parts = [.. lines.Targets.Skip(1).Select(t => lines.Top.Courses[t.Id])];
        Trend = await figures.Trend(at.Plan.Code, Target.Id, at.Unit, Weeks.Between(Target.Start, at.On, Points), at.Position, ct);
        Groups = [.. (await figures.ByGroup(at.Plan.Code, Target.Id, at.Unit, at.On, at.Position, ct)).OrderBy(g => g.Value.Rate).Select(g => (g.Key, g.Value))];
        await Compare(reported ?? LastMonthEnd(), ct);
    }

    private async Task Compare(DateOnly day, CancellationToken ct)
    {
        if (day < Target.Start || day > at.Today) return;
        var position = Math.Min(await ledger.PositionAt(LocalDays.StartOf(day.AddDays(1)), ct), at.Position);
        var then = await figures.ForUnits(at.Plan.Code, Target.Id, [at.Unit], day, position, ct: ct);
        var now = await figures.ForUnits(at.Plan.Code, Target.Id, [at.Unit], day, at.Position, ct: ct);
        Compared = new(day, then[0], now[0]);
    }

    /// <summary>The day of the latest monthly report.</summary>
    private DateOnly LastMonthEnd() => new DateOnly(at.On.Year, at.On.Month, 1).AddDays(-1);
}

/// <summary>Two answers of the same function about the same day.</summary>
internal sealed record ThenAndNow(DateOnly Day, Figure Then, Figure Now)
{
    public long MoreNumerator => Now.Numerator - Then.Numerator;

    public long MoreDenominator => Now.Denominator - Then.Denominator;

    public bool Same => MoreNumerator == 0 && MoreDenominator == 0;
}
