using CamTay.Indicators;
using CamTay.Plan;

namespace CamTay.Reporting.Schedule;

/// <summary>Who must report in a period: the units of its last day, as the ledger knows them. A unit that closed before is not late; one that opened later is not missing.</summary>
internal sealed class Obliged(IFigures figures)
{
    private static readonly string[] Facilities = ["benh-vien", "trung-tam-y-te", "tram-y-te", "cdc", "chi-cuc"];

    /// <summary>Of many periods at once, by their code.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<UnitOnDay>>> Of(PlanDocument plan, IEnumerable<ReportingPeriod> periods, CancellationToken ct)
    {
        var position = await figures.Position(ct);
        var found = new Dictionary<string, IReadOnlyList<UnitOnDay>>();
        foreach (var period in periods) found[period.Code] = await Of(plan, period, ct, position);
        return found;
    }

    public async Task<IReadOnlyList<UnitOnDay>> Of(PlanDocument plan, ReportingPeriod period, CancellationToken ct, long? knownAt = null) =>
        [.. (await figures.UnitsOn(plan.RootUnit, period.LastDay, knownAt, ct)).Where(u => Must(u, plan.RootUnit, period.Rule))];

    private static bool Must(UnitOnDay unit, string root, ReportingRule rule)
    {
        if (!unit.Exists || unit.Code == root) return false;
        if (rule.UnitKinds.Count > 0) return rule.UnitKinds.Contains(unit.Kind);
        // A ward of a hospital is no facility; what stands directly under the department is one, its offices are not.
        return Facilities.Contains(unit.Kind) || (unit.Parent == root && unit.Kind is not ("so" or "phong"));
    }
}
