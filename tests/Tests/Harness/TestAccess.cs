using CamTay.Platform;

namespace CamTay.Tests.Harness;

/// <summary>The account behind a call that does not come through HTTP: system (may everything) until a test says otherwise.</summary>
public sealed class TestAccess : IAccess
{
    private readonly Dictionary<Permission, HashSet<string>?> may = [];

    public string Account { get; set; } = "system";

    public bool SignedIn => Account.Length > 0;

    public IReadOnlyList<string> HomeUnits { get; set; } = [];

    /// <summary>From now on only what is granted here.</summary>
    public TestAccess Grant(string account, Permission permission, params string[] units)
    {
        Account = account;
        HomeUnits = units;
        may[permission] = [.. units];
        return this;
    }

    public bool May(Permission permission, string? unit = null) =>
        Account == "system" || (may.TryGetValue(permission, out var units) && (unit is null || units is null || units.Contains(unit)));

    public IReadOnlySet<string>? UnitsFor(Permission permission) =>
        Account == "system" ? null : may.GetValueOrDefault(permission) ?? [];
}
