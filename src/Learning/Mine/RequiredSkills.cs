using CamTay.People;
using CamTay.Plan;

namespace CamTay.Learning.Mine;

/// <summary>Which skills the plan that governs a unit asks of a professional group, and at which level.</summary>
internal sealed class RequiredSkills(IPlans plans, IUnits units)
{
    private IReadOnlyDictionary<string, Unit> tree = new Dictionary<string, Unit>();
    private IReadOnlyList<PlanDocument> current = [];

    public async Task Load(CancellationToken ct)
    {
        if (current.Count > 0) return;
        current = await plans.Current(ct);
        tree = await units.All(ct);
    }

    public string NameOf(string unit) => tree.TryGetValue(unit, out var found) ? found.Name : unit;

    /// <summary>Skill and the highest level that any target asks for, in the plan's order.</summary>
    public IReadOnlyDictionary<string, int> Of(string unit, string group)
    {
        var asked = new Dictionary<string, int>();
        if (Governing(unit) is not { } plan) return asked;
        foreach (var target in Targets(plan, group))
            foreach (var skill in target.Skills)
                asked[skill] = Math.Max(asked.GetValueOrDefault(skill), target.Level);
        return asked;
    }

    /// <summary>The plan's targets that ask for skills of the group, each with all that it asks for.</summary>
    public IReadOnlyList<AskedOf> Targets(string unit, string group) => Governing(unit) is { } plan ? [.. Targets(plan, group)] : [];

    private static IEnumerable<AskedOf> Targets(PlanDocument plan, string group) => plan.Targets
        .SelectMany(t => Leaves(t.Condition).OfType<Condition.Skilled>().Select(s => new AskedOf(plan.Code, t.Id, t.NameVi, t.NameEn, s.Level, s.Required.GetValueOrDefault(group) ?? s.Required.GetValueOrDefault("*") ?? [])))
        .Where(a => a.Skills.Count > 0);

    private PlanDocument? Governing(string unit)
    {
        for (string? at = unit; at is not null; at = tree.TryGetValue(at, out var found) ? found.Parent : null)
            if (current.FirstOrDefault(p => p.RootUnit == at) is { } plan) return plan;
        return null;
    }

    private static IEnumerable<Condition> Leaves(Condition? condition) => condition switch
    {
        null => [],
        Condition.All all => all.Of.SelectMany(Leaves),
        Condition.Any any => any.Of.SelectMany(Leaves),
        Condition.AtLeast some => some.Of.SelectMany(Leaves),
        _ => [condition],
    };
}
