using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Targets;

/// <summary>Live figures for the plan's own page.</summary>
internal sealed class TargetsForPlan(IFigures figures, IPlans plans) : ITargetProgress
{
    public async Task<IReadOnlyDictionary<string, TargetProgress>> Of(string plan, string unit, DateOnly on, CancellationToken ct = default)
    {
        IReadOnlyList<Figure> all;
        try { all = await figures.Targets(plan, unit, on, ct: ct); }
        // A plan can be read while its new revision is still being folded; it shows no figures until then.
        catch (RefusedException e) when (e.Refusal == IndicatorsRefusals.StillFolding) { all = []; }
        return all.ToDictionary(f => f.Target, Said);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, TargetProgress>>> ForUnits(string plan, IReadOnlyCollection<string> units, DateOnly on, CancellationToken ct = default)
    {
        var found = units.Distinct().ToDictionary(u => u, _ => new Dictionary<string, TargetProgress>(), StringComparer.Ordinal);
        if (found.Count == 0 || await plans.Find(plan, ct: ct) is not { } document) return Answer(found);
        try
        {
            foreach (var target in document.Targets)
                foreach (var figure in await figures.ForUnits(plan, target.Id, found.Keys, on, ct: ct))
                    found[figure.Unit][target.Id] = Said(figure);
        }
        catch (RefusedException e) when (e.Refusal == IndicatorsRefusals.StillFolding)
        {
            foreach (var unit in found.Values) unit.Clear();
        }
        return Answer(found);
    }

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, TargetProgress>> Answer(Dictionary<string, Dictionary<string, TargetProgress>> found) =>
        found.ToDictionary(f => f.Key, f => (IReadOnlyDictionary<string, TargetProgress>)f.Value, StringComparer.Ordinal);

    private static TargetProgress Said(Figure f) => new(f.Target, f.Numerator, f.Denominator, f.Rate,
        new Dictionary<Strength, long>
        {
            [Strength.Measured] = f.Strength.Measured, [Strength.Witnessed] = f.Strength.Witnessed,
            [Strength.Imported] = f.Strength.Imported, [Strength.Declared] = f.Strength.Declared,
        },
        $"/chi-tieu/{f.Plan}/{f.Target}?unit={Uri.EscapeDataString(f.Unit)}",
        f.Denominator > f.Numerator ? $"/danh-sach/{f.Plan}/{f.Target}?unit={Uri.EscapeDataString(f.Unit)}&part=missing" : null)
    {
        Between = f is { Low: { } low, High: { } high } ? (low, high) : null,
    };
}
