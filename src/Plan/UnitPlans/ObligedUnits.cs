using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.UnitPlans;

/// <summary>An obligation of a plan, the units that owe it, and those that may act today.</summary>
/// <param name="Units">Units of the asked kinds that exist today; one that opened after the due day may make a plan without owing it.</param>
/// <param name="Obliged">Those that existed on the due day, by the ledger; one that closed since is among them.</param>
internal sealed record Owed(PlanDocument Plan, Obligation Obligation, IReadOnlyList<Unit> Units, IReadOnlyList<Unit> Obliged)
{
    private readonly HashSet<string> obliged = [.. Obliged.Select(u => u.Code)];

    public Unit? Find(string unit) => Units.FirstOrDefault(u => u.Code == unit);

    public bool Owes(string unit) => obliged.Contains(unit);
}

/// <summary>Who owes a plan of its own: the units of the due day, so that a unit that closed before is not late and one that opened later is not missing.</summary>
internal sealed class ObligedUnits(IUnits units, IUnitsOnDay ledger, TimeProvider clock)
{
    // "khac" below a hospital is one of its departments: those work by the hospital's plan.
    private const string Other = "khac";

    public async Task<Owed> Of(PlanDocument plan, Obligation obligation, CancellationToken ct)
    {
        var (known, organisation, today) = (await units.All(ct), await units.Subtree(plan.RootUnit, ct), clock.Today());
        var then = (await ledger.Existing(plan.RootUnit, obligation.Due, ct)).Where(u => Asked(plan, obligation, u.Code, u.Kind, u.Parent))
            .Select(u => known.GetValueOrDefault(u.Code) ?? new Unit(u.Code, u.Code, u.Kind, u.Parent, null, null, obligation.Due, null));
        var now = known.Values.Where(u => organisation.Contains(u.Code) && u.From <= today && (u.To is null || today <= u.To)).Where(u => Asked(plan, obligation, u.Code, u.Kind, u.Parent));
        return new Owed(plan, obligation, InOrder(now), InOrder(then));
    }

    private static bool Asked(PlanDocument plan, Obligation obligation, string code, string kind, string? parent) =>
        code != plan.RootUnit && obligation.UnitKinds.Contains(kind) && (kind != Other || parent == plan.RootUnit);

    private static IReadOnlyList<Unit> InOrder(IEnumerable<Unit> found) => [.. found.OrderBy(u => u.Code, StringComparer.Ordinal)];
}
