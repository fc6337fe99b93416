using CamTay.People.Units;
using CamTay.Platform;

namespace CamTay.People.Access;

/// <summary>The rule of row access: a role at a unit reaches that unit and all below it.</summary>
internal sealed class Rights(IReadOnlyList<AccountGrant> grants, UnitTree tree)
{
    public IReadOnlyList<string> HomeUnits { get; } =
        [.. grants.SelectMany(g => g.Unit.Length == 0 ? tree.Roots : [g.Unit]).Distinct(StringComparer.Ordinal)];

    public bool May(Permission permission, string? unit = null) =>
        permission == Permission.ViewPlans || Holding(permission).Any(g => unit is null || Reaches(g.Unit, unit));

    /// <summary>Null when everywhere.</summary>
    public IReadOnlySet<string>? UnitsFor(Permission permission)
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        if (permission == Permission.ViewPlans) return null;
        foreach (var grant in Holding(permission))
        {
            if (grant.Unit.Length == 0) return null;
            units.UnionWith(tree.Subtree(grant.Unit));
        }
        return units;
    }

    private IEnumerable<AccountGrant> Holding(Permission permission) =>
        grants.Where(g => Roles.Find(g.Role)?.Permissions.Contains(permission) == true);

    // What stands above all units (unit "") belongs to those who hold their role at the top of a tree.
    private bool Reaches(string top, string unit) =>
        top.Length == 0 || (unit.Length == 0 ? tree.Roots.Contains(top) : tree.IsAtOrBelow(unit, top));
}
