using CamTay.Evidence;

namespace CamTay.Plan;

/// <summary>What a plan's page needs to know of a target's live figure. <see cref="Members"/> and <see cref="Address"/> lead to the people behind it.</summary>
/// <param name="Rate">In [0, 1]; null = no data.</param>
/// <param name="ByStrength">Numerator by strength of its evidence.</param>
/// <param name="Address">Page of the target.</param>
/// <param name="Members">Page of those who are missing, or null.</param>
public sealed record TargetProgress(string Target, long Numerator, long Denominator, double? Rate,
    IReadOnlyDictionary<Strength, long> ByStrength, string Address, string? Members)
{
    /// <summary>Bounds of a rate that is an estimate (95 %); null where everybody was counted.</summary>
    public (double Low, double High)? Between { get; init; }
}

/// <summary>Live figures for a plan's page. The module that computes figures implements it; without one the page shows no figures.</summary>
public interface ITargetProgress
{
    /// <summary>All targets of the plan for one unit (all units below it included) on a day, by target.</summary>
    Task<IReadOnlyDictionary<string, TargetProgress>> Of(string plan, string unit, DateOnly on, CancellationToken ct = default);

    /// <summary>The same for many units at once, by unit.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, TargetProgress>>> ForUnits(string plan, IReadOnlyCollection<string> units, DateOnly on, CancellationToken ct = default);
}
