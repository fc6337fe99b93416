using CamTay.Platform;

namespace CamTay.People;

/// <summary>Who is responsible: the accounts that hold a permission nearest to a unit.</summary>
public interface IHolders
{
    /// <summary>For each permission and unit asked: accounts (not disabled) that hold it at the unit itself, else at the nearest unit above, else everywhere. Account names, in order; empty when nobody does.</summary>
    Task<IReadOnlyDictionary<(Permission Permission, string Unit), IReadOnlyList<string>>> Nearest(IReadOnlyCollection<(Permission Permission, string Unit)> asked, CancellationToken ct = default);

    /// <summary>Of the units, those at which an account (not disabled) itself holds the permission, not only from above.</summary>
    Task<IReadOnlySet<string>> Staffed(Permission permission, IReadOnlyCollection<string> units, CancellationToken ct = default);

    /// <summary>Those of the accounts that are there and not disabled.</summary>
    Task<IReadOnlySet<string>> Active(IReadOnlyCollection<string> accounts, CancellationToken ct = default);
}
