using CamTay.People.Accounts;
using CamTay.People.Units;
using CamTay.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Access;

/// <summary>
/// Who acts in this scope. In a request nobody does until the session or the token was checked (<see cref="SignIn.SessionCheck"/>,
/// <see cref="Tokens.TokenAuthentication"/>); outside of requests the system itself does.
/// </summary>
internal sealed class CurrentAccount(IHttpContextAccessor http, AppDb db, UnitTrees trees) : IAccess, IActing
{
    private const string System = "system";

    private bool system = http.HttpContext is null;
    private Account? account;
    private Rights? rights;

    public string Account => system ? System : account?.UserName ?? "";

    public Guid? Id => account?.Id;

    public bool SignedIn => system || account is not null;

    public bool MustChangePassword { get; private set; }

    public IReadOnlyList<string> HomeUnits => rights?.HomeUnits ?? [];

    public bool May(Permission permission, string? unit = null) => system || rights?.May(permission, unit) == true;

    public IReadOnlySet<string>? UnitsFor(Permission permission) =>
        system ? null : rights is null ? new HashSet<string>() : rights.UnitsFor(permission);

    public void AsSystem() => (system, account, rights) = (true, null, null);

    public async Task As(string account, CancellationToken ct = default)
    {
        var name = account.ToUpperInvariant();
        var found = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, ct);
        // What the account sent while it had its rights is finished with them.
        if (!await Become(found, ct, byToken: true)) throw new RefusedException(PeopleRefusals.UnknownAccount.With(account));
    }

    /// <summary>False, and nobody acts, when the account is gone or disabled.</summary>
    /// <param name="byToken">Not by a password: known by an API token, which only its holder has seen, or continued by the system on its behalf.</param>
    public async Task<bool> Become(Account? who, CancellationToken ct, bool byToken = false)
    {
        (system, account, rights, MustChangePassword) = (false, null, null, false);
        if (who is null || who.Disabled) return false;
        account = who;
        // Whoever holds a password that somebody else has seen may do nothing but change it.
        MustChangePassword = who.MustChangePassword && !byToken;
        rights = new Rights(MustChangePassword ? [] : await GrantsOf(who.Id, ct), await trees.Today(db, ct));
        return true;
    }

    private async Task<List<AccountGrant>> GrantsOf(Guid id, CancellationToken ct) =>
        await db.Set<Grant>().Where(g => g.AccountId == id).OrderBy(g => g.GrantedAt).ThenBy(g => g.Id)
            .Select(g => new AccountGrant(g.Role, g.Unit)).ToListAsync(ct);
}
