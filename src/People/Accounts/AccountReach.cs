using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Accounts;

/// <summary>Whose accounts the present account manages: those that hold roles within its units, and nowhere else.</summary>
internal sealed class AccountReach(AppDb db, IAccess access, IUnits units)
{
    public async Task<Account> Find(Guid id, CancellationToken ct)
    {
        access.Require(Permission.ManageAccounts);
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new RefusedException(PeopleRefusals.UnknownAccount.With(id));
        var held = await db.Set<Grant>().Where(g => g.AccountId == id).Select(g => g.Unit).ToListAsync(ct);
        if (!Covers(held)) throw new RefusedException(PeopleRefusals.BeyondReach);
        return account;
    }

    /// <summary>Someone else's account: nobody takes away the own one or gives themselves more.</summary>
    public async Task<Account> FindOther(Guid id, CancellationToken ct)
    {
        var account = await Find(id, ct);
        return account.UserName == access.Account ? throw new RefusedException(PeopleRefusals.OwnAccount) : account;
    }

    /// <summary>May a role be given at this unit?</summary>
    public async Task CheckUnit(string unit, CancellationToken ct)
    {
        access.Require(Permission.ManageAccounts);
        if (unit.Length > 0 && !(await units.All(ct)).ContainsKey(unit)) throw new RefusedException(RegistryRefusals.UnknownUnit.With(unit));
        if (!Covers([unit])) throw new RefusedException(PlatformRefusals.NotAllowed);
    }

    // "" means everywhere: only who manages everywhere gives or touches that.
    public bool Covers(IReadOnlyCollection<string> held) =>
        access.UnitsFor(Permission.ManageAccounts) is not { } mine || (held.Count > 0 && held.All(mine.Contains));
}
