using CamTay.People.Tokens;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Accounts;

/// <summary>Closes an account: its sessions end at once and its tokens open nothing. What it did stays. Can be undone.</summary>
internal sealed class DisableAccount(AppDb db, AccountReach reach, UserManager<Account> users, AuditLog audit, TimeProvider clock)
{
    public Task Disable(Guid id, CancellationToken ct) => Set(id, true, "account.disabled", ct);

    public Task Enable(Guid id, CancellationToken ct) => Set(id, false, "account.enabled", ct);

    /// <summary>Ends every session and revokes every token, for a device that was lost.</summary>
    public Task SignOutEverywhere(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        var account = await reach.Find(id, ct);
        var now = clock.GetUtcNow();
        await db.Set<ApiToken>().Where(t => t.AccountId == id && t.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(t => t.RevokedAt, now), ct);
        audit.Record("account.signed-out-everywhere", account.UserName!);
        await users.UpdateSecurityStampAsync(account);
    }, ct);

    private Task Set(Guid id, bool disabled, string action, CancellationToken ct) => db.InTransaction(async () =>
    {
        var account = await reach.FindOther(id, ct);
        account.Disabled = disabled;
        audit.Record(action, account.UserName!);
        await users.UpdateSecurityStampAsync(account);
    }, ct);
}
