using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CamTay.People.SignIn;

/// <summary>Keeps the secrets of the second factor (authenticator key, recovery codes) encrypted: whoever reads the database alone cannot make a code.</summary>
internal sealed class SealedAccountStore(AppDb db, IDataProtectionProvider protection) : UserOnlyStore<Account, AppDb, Guid>(db)
{
    private readonly IDataProtector seal = protection.CreateProtector("people.second-factor");

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : seal.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept ? seal.Unprotect(kept) : null;
}
