using CamTay.People;

namespace CamTay.Plan.UnitPlans;

/// <summary>Who owes a plan of its own: computed from the units of the day, so that a unit that closed is not late and a new one is not missing.</summary>
internal static class ObligedUnits
{
    // "khac" below a hospital is one of its departments: those work by the hospital's plan.
    private const string Other = "khac";

    public static IReadOnlyList<Unit> Of(PlanDocument plan, Obligation obligation, IReadOnlyDictionary<string, Unit> units, IReadOnlySet<string> organisation, DateOnly on) =>
    [
        .. units.Values.Where(u => organisation.Contains(u.Code) && u.Code != plan.RootUnit)
            .Where(u => u.From <= on && (u.To is null || on <= u.To))
            .Where(u => obligation.UnitKinds.Contains(u.Kind) && (u.Kind != Other || u.Parent == plan.RootUnit))
            .OrderBy(u => u.Code, StringComparer.Ordinal),
    ];
}
