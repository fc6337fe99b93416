using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.OwnAccount;

/// <summary>The optional second factor: time-based codes (RFC 6238) of any authenticator app, with recovery codes on paper.</summary>
internal sealed class SetUpSecondFactor(AppDb db, Own own, UserManager<Account> users, AuditLog audit)
{
    /// <summary>The key in the app's own form; a new one until it was confirmed once.</summary>
    public async Task<(string Key, string Address)> Begin(CancellationToken ct)
    {
        var account = await own.Account();
        var key = await users.GetAuthenticatorKeyAsync(account);
        if (key is null)
        {
            await db.InTransaction(() => users.ResetAuthenticatorKeyAsync(account), ct);
            await own.GoOn();
            key = (await users.GetAuthenticatorKeyAsync(account))!;
        }
        var name = Uri.EscapeDataString("Cầm Tay");
        return (key, $"otpauth://totp/{name}:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer={name}&digits=6");
    }

    /// <summary>Turns it on when the code is right; returns the recovery codes, shown this once.</summary>
    public async Task<IReadOnlyList<string>> Confirm(string code, CancellationToken ct)
    {
        var account = await Check(code);
        var codes = await db.InTransaction(async () =>
        {
            await users.SetTwoFactorEnabledAsync(account, true);
            var made = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 10);
            audit.Record("account.second-factor-on", account.UserName!);
            return made!.ToList();
        }, ct);
        await own.GoOn();
        return codes;
    }

    public async Task TurnOff(string code, CancellationToken ct)
    {
        var account = await Check(code);
        await db.InTransaction(async () =>
        {
            await users.SetTwoFactorEnabledAsync(account, false);
            await users.ResetAuthenticatorKeyAsync(account);
            audit.Record("account.second-factor-off", account.UserName!);
        }, ct);
        await own.GoOn();
    }

    private async Task<Account> Check(string code)
    {
        var account = await own.Account();
        if (await users.IsLockedOutAsync(account)) throw new RefusedException(PeopleRefusals.CodeFailed);
        var plain = code.Replace(" ", "", StringComparison.Ordinal);
        if (await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, plain)) return account;
        await users.AccessFailedAsync(account);
        throw new RefusedException(PeopleRefusals.CodeFailed);
    }
}
