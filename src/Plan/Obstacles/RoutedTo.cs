using CamTay.People;
using CamTay.Platform;

namespace CamTay.Plan.Obstacles;

/// <summary>
/// Which unit answers an obstacle that was routed. A department of the plan acts through the accounts that hold a role at its own unit; the leaders
/// (the plan's root) and those without a unit answer through the office.
/// </summary>
internal sealed class RoutedTo(IPlans plans, IHolders holders, IAccess access)
{
    private IReadOnlyDictionary<(string Plan, string Department), string>? units;

    /// <summary>The unit of the obstacle's department, when somebody there can answer; null: it is the office's.</summary>
    public async Task<Func<Obstacle, string?>> Staffed(CancellationToken ct)
    {
        var known = await Units(ct);
        var staffed = await holders.Staffed(Permission.AnswerObstacles, [.. known.Values.Distinct()], ct);
        return o => known.GetValueOrDefault((o.Plan, o.Department)) is { } unit && staffed.Contains(unit) ? unit : null;
    }

    /// <summary>The plans' departments in whose unit this account works and may answer. A role further up is not enough: it would make every department's obstacles everybody's.</summary>
    public async Task<IReadOnlySet<(string Plan, string Department)>> Mine(CancellationToken ct) =>
        (await Units(ct)).Where(d => access.HomeUnits.Contains(d.Value) && access.May(Permission.AnswerObstacles, d.Value)).Select(d => d.Key).ToHashSet();

    private async Task<IReadOnlyDictionary<(string Plan, string Department), string>> Units(CancellationToken ct) =>
        units ??= (await plans.Current(ct)).SelectMany(p => p.Departments.Where(d => d.Unit is not null && d.Unit != p.RootUnit).Select(d => (Key: (p.Code, d.Code), Unit: d.Unit!)))
            .ToDictionary(d => d.Key, d => d.Unit);
}
