using CamTay.Evidence;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Targets;

/// <summary>Live figures for the plan's own page.</summary>
internal sealed class TargetsForPlan(IFigures figures) : ITargetProgress
{
    public async Task<IReadOnlyDictionary<string, TargetProgress>> Of(string plan, string unit, DateOnly on, CancellationToken ct = default)
    {
        IReadOnlyList<Figure> all;
        try { all = await figures.Targets(plan, unit, on, null, ct); }
        // A plan can be read while its new revision is still being folded; it shows no figures until then.
        catch (RefusedException e) when (e.Refusal == IndicatorsRefusals.StillFolding) { all = []; }
        return all.ToDictionary(f => f.Target, f => new TargetProgress(f.Target, f.Numerator, f.Denominator, f.Rate,
            new Dictionary<Strength, long>
            {
                [Strength.Measured] = f.Strength.Measured, [Strength.Witnessed] = f.Strength.Witnessed,
                [Strength.Imported] = f.Strength.Imported, [Strength.Declared] = f.Strength.Declared,
            },
            $"/chi-tieu/{plan}/{f.Target}?unit={Uri.EscapeDataString(unit)}",
            f.Denominator > f.Numerator ? $"/danh-sach/{plan}/{f.Target}?unit={Uri.EscapeDataString(unit)}&part=missing" : null));
    }
}
