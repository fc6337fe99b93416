using CamTay.People.Accounts;
using CamTay.People.Units;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Access;

internal sealed class FindHolders(AppDb db, UnitTrees trees) : IHolders
{
    public async Task<IReadOnlyDictionary<(Permission Permission, string Unit), IReadOnlyList<string>>> Nearest(IReadOnlyCollection<(Permission Permission, string Unit)> asked, CancellationToken ct = default)
    {
        var tree = await trees.Today(db, ct);
        var grants = await (from grant in db.Set<Grant>().AsNoTracking()
                            join account in db.Set<Account>().AsNoTracking() on grant.AccountId equals account.Id
                            where !account.Disabled
                            select new { account.UserName, grant.Role, grant.Unit }).ToListAsync(ct);
        var at = grants.SelectMany(g => (Roles.Find(g.Role)?.Permissions ?? new HashSet<Permission>()).Select(p => (Place: (p, g.Unit), g.UserName)))
            .ToLookup(g => g.Place, g => g.UserName!);
        return asked.Distinct().ToDictionary(a => a, a => (IReadOnlyList<string>)
            [.. Above(tree, a.Unit).Select(unit => at[(a.Permission, unit)]).FirstOrDefault(holders => holders.Any(), []).Distinct().Order(StringComparer.Ordinal)]);
    }

    public async Task<IReadOnlySet<string>> Staffed(Permission permission, IReadOnlyCollection<string> units, CancellationToken ct = default)
    {
        var roles = Roles.All.Where(r => r.Permissions.Contains(permission)).Select(r => r.Code).ToList();
        return units.Count == 0 ? new HashSet<string>() : (await (from grant in db.Set<Grant>().AsNoTracking()
                                                                  join account in db.Set<Account>().AsNoTracking() on grant.AccountId equals account.Id
                                                                  where !account.Disabled && roles.Contains(grant.Role) && units.Contains(grant.Unit)
                                                                  select grant.Unit).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<IReadOnlySet<string>> Active(IReadOnlyCollection<string> accounts, CancellationToken ct = default) => accounts.Count == 0 ? new HashSet<string>()
        : (await db.Set<Account>().AsNoTracking().Where(a => !a.Disabled && a.UserName != null).Select(a => a.UserName!).ToListAsync(ct)).Intersect(accounts, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Above(UnitTree tree, string unit)
    {
        var steps = 0;
        for (string? at = unit; !string.IsNullOrEmpty(at) && steps <= tree.Units.Count; steps++)
        {
            yield return at;
            at = tree.Units.TryGetValue(at, out var known) ? known.Parent : null;
        }
        yield return "";
    }
}
