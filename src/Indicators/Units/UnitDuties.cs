using CamTay.People;
using CamTay.Plan;

namespace CamTay.Indicators.Units;

/// <summary>A task of the plan as one unit meets it.</summary>
internal sealed record Duty(PlanTask Task, bool Leads);

/// <summary>A day by which something is due.</summary>
internal sealed record Deadline(DateOnly Day, string Vi, string En, bool Before);

/// <summary>What a plan asks of one unit.</summary>
internal sealed class UnitDuties(PlanDocument plan, Unit unit, DateOnly on)
{
    /// <summary>Tasks that name the unit itself: those still to be done by a day first, then those that it leads.</summary>
    public IReadOnlyList<Duty> Own => Of(plan.Departments.Where(d => d.Unit == unit.Code));

    /// <summary>Tasks that name no single unit but all of them; the department itself and its offices are not meant.</summary>
    public IReadOnlyList<Duty> OfEveryUnit => unit.Code == plan.RootUnit || unit.Kind == "phong" ? [] : Of(plan.Departments.Where(d => d.Code == AllUnits));

    public IReadOnlyList<Obligation> Obligations => [.. plan.Obligations.Where(o => o.UnitKinds.Contains(unit.Kind) || (o.UnitKinds.Count == 0 && unit.Code != plan.RootUnit)).OrderBy(o => o.Due)];

    /// <summary>The plan files call "the units under the department" by this code.</summary>
    private const string AllUnits = "don-vi";

    private List<Duty> Of(IEnumerable<Department> departments)
    {
        var codes = departments.Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        return [.. plan.Tasks.Where(t => codes.Contains(t.Responsible) || t.Cooperating.Any(codes.Contains)).Select(t => new Duty(t, codes.Contains(t.Responsible)))
            .OrderByDescending(d => d.Task.Due >= on).ThenByDescending(d => d.Leads).ThenBy(d => d.Task.Due ?? DateOnly.MaxValue)];
    }
}
