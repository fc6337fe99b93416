namespace CamTay.Plan;

/// <summary>The plans that the platform carries out, each in its newest valid revision; older ones stay readable.</summary>
public interface IPlans
{
    /// <summary>The plans in force, newest revision of each, by code.</summary>
    Task<IReadOnlyList<PlanDocument>> Current(CancellationToken ct = default);

    /// <summary>A revision of a plan (newest if null); null when there is none.</summary>
    Task<PlanDocument?> Find(string code, int? revision = null, CancellationToken ct = default);

    /// <summary>Raised in this process after a plan file was taken in, by this node or another.</summary>
    event Action? Changed;
}
