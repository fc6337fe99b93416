using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.SignIn;

/// <summary>A person replaces the own password. Every other session of the account ends.</summary>
internal sealed class ChangePassword(AppDb db, CurrentAccount current, UserManager<Account> users, AccountSignIn signIn, AuditLog audit)
{
    public async Task Change(string old, string fresh, CancellationToken ct)
    {
        var account = await users.FindByIdAsync(current.Id?.ToString() ?? "") ?? throw new RefusedException(PlatformRefusals.SignIn);
        if (fresh == old) throw new RefusedException(PeopleRefusals.SamePassword);
        await db.InTransaction(async () =>
        {
            var result = await users.ChangePasswordAsync(account, old, fresh);
            if (!result.Succeeded)
                throw new RefusedException(result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                    ? PeopleRefusals.WrongPassword : PeopleRefusals.WeakPassword);
            account.MustChangePassword = false;
            audit.Record("account.password-changed", account.UserName!);
            await users.UpdateAsync(account);
        }, ct);
        await signIn.RefreshSignInAsync(account);
    }
}
