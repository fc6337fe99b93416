using CamTay.Platform;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.Accounts;

/// <summary>Takes the second factor away from someone who lost the phone and the recovery codes, after the administrator made sure who it is.</summary>
internal sealed class ResetSecondFactor(AppDb db, AccountReach reach, UserManager<Account> users, AuditLog audit)
{
    public Task Reset(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        var account = await reach.FindOther(id, ct);
        await users.ResetAuthenticatorKeyAsync(account);
        audit.Record("account.second-factor-reset", account.UserName!);
        await users.SetTwoFactorEnabledAsync(account, false);
    }, ct);
}
