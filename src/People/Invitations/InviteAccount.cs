using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Invitations;

/// <summary>Opens an account for somebody and makes the link with which that person, and nobody else, chooses how to sign in.</summary>
internal sealed class InviteAccount(AppDb db, IAccounts accounts, AccountReach reach, UserManager<Account> users, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <summary>Returns the secret part of the link: shown this once, kept as a hash.</summary>
    public Task<string> Invite(string name, string displayName, AccountGrant grant, CancellationToken ct) => db.InTransaction(async () =>
    {
        if (string.IsNullOrWhiteSpace(displayName)) throw new RefusedException(RegistryRefusals.NameMissing);
        await reach.CheckUnit(grant.Unit, ct);
        await accounts.Create(new NewAccount(name, displayName, null, [grant]), ct);
        var account = await users.FindByNameAsync(name.Trim());
        return await Link(account!, ct);
    }, ct);

    /// <summary>A new link for an account that exists: the first one expired, or the password was forgotten. Older links close.</summary>
    public Task<string> Renew(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        var account = await reach.FindOther(id, ct);
        if (account.Disabled) throw new RefusedException(PeopleRefusals.AccountDisabled);
        return await Link(account, ct);
    }, ct);

    private async Task<string> Link(Account account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Set<Invitation>().Where(i => i.AccountId == account.Id && i.UsedAt == null && i.WithdrawnAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.WithdrawnAt, now), ct);
        var secret = Secrets.New();
        db.Add(new Invitation { AccountId = account.Id, Hash = Secrets.Hash(secret), CreatedAt = now, CreatedBy = access.Account });
        audit.Record("account.invited", account.UserName!);
        await db.SaveChangesAsync(ct);
        return secret;
    }
}
