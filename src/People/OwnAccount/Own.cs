using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.People.SignIn;
using CamTay.People.Tokens;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.OwnAccount;

/// <summary>What a person does with the own account: passkeys and tokens.</summary>
internal sealed class Own(AppDb db, CurrentAccount current, UserManager<Account> users, AccountSignIn signIn, Passkeys passkeys, IAccounts accounts, AuditLog audit, TimeProvider clock)
{
    public async Task<Account> Account() =>
        await users.FindByIdAsync(current.Id?.ToString() ?? "") ?? throw new RefusedException(PlatformRefusals.SignIn);

    public Task<List<ApiToken>> Tokens(CancellationToken ct) =>
        db.Set<ApiToken>().AsNoTracking().Where(t => t.AccountId == current.Id && t.RevokedAt == null).OrderBy(t => t.CreatedAt).ToListAsync(ct);

    public Task<string> CreateToken(string label, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(label) ? throw new RefusedException(PeopleRefusals.LabelMissing) : accounts.CreateToken(current.Account, label, ct);

    public Task RevokeToken(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        var now = clock.GetUtcNow();
        await db.Set<ApiToken>().Where(t => t.Id == id && t.AccountId == current.Id && t.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.RevokedAt, now), ct);
        audit.Record("token.revoked", current.Account, id.ToString());
    }, ct);

    public Task AddPasskey(string credential, CancellationToken ct) => db.InTransaction(async () =>
    {
        await passkeys.Add(await Account(), credential, clock.Today());
        audit.Record("passkey.added", current.Account);
    }, ct);

    public Task RemovePasskey(string id, CancellationToken ct) => db.InTransaction(async () =>
    {
        await passkeys.Remove(await Account(), id);
        audit.Record("passkey.removed", current.Account);
    }, ct);

    /// <summary>After the security stamp changed: this session goes on, all others end.</summary>
    public async Task GoOn() => await signIn.RefreshSignInAsync(await Account());
}
