using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.SignIn;

internal enum SignInStep { Done, SecondFactor }

/// <summary>Sign-in by name and password. Whatever is wrong, the answer and the time it takes are the same.</summary>
internal sealed class SignInByPassword(AccountSignIn signIn, UserManager<Account> users, NoteSignIn note, IPasswordHasher<Account> hasher)
{
    private static string? nobodysHash;

    public async Task<SignInStep> Enter(string name, string password, bool keep, CancellationToken ct)
    {
        var account = await users.FindByNameAsync(name.Trim());
        if (account is null)
        {
            nobodysHash ??= hasher.HashPassword(new Account(), "nobody's password");
            hasher.VerifyHashedPassword(new Account(), nobodysHash, password);
            throw new RefusedException(PeopleRefusals.SignInFailed);
        }
        var result = await signIn.PasswordSignInAsync(account, password, keep, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return SignInStep.SecondFactor;
        if (!result.Succeeded) await note.Failed(account, ct);
        await note.Succeeded(account, ct);
        return SignInStep.Done;
    }
}

/// <summary>Writes down who came in, and who tried, for the audit log.</summary>
internal sealed class NoteSignIn(AppDb db, CurrentAccount current, AuditLog audit, UserManager<Account> users, TimeProvider clock)
{
    public async Task Succeeded(Account account, CancellationToken ct)
    {
        account.LastSignInAt = clock.GetUtcNow();
        await current.Become(account, ct);
        audit.Record("account.signed-in", account.UserName!);
        await users.UpdateAsync(account);
    }

    public async Task Failed(Account account, CancellationToken ct)
    {
        audit.Record("account.sign-in-failed", account.UserName!, account.LockoutEnd > clock.GetUtcNow() ? "locked" : "");
        await db.SaveChangesAsync(ct);
        throw new RefusedException(PeopleRefusals.SignInFailed);
    }
}
