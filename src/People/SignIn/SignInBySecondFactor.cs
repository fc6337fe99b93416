using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.SignIn;

/// <summary>The second step after the password: a code of the authenticator app, or one of the recovery codes.</summary>
internal sealed class SignInBySecondFactor(AccountSignIn signIn, NoteSignIn note)
{
    public async Task Enter(string code, bool keep, CancellationToken ct)
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync() ?? throw new RefusedException(PeopleRefusals.SignInFailed);
        var plain = code.Replace(" ", "", StringComparison.Ordinal);
        var result = plain.Length == 6 && plain.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(plain, keep, rememberClient: false)
            : await Recover(account, plain);
        if (!result.Succeeded) throw new RefusedException(PeopleRefusals.CodeFailed);
        await note.Succeeded(account, ct);
    }

    // Identity does not count wrong recovery codes; they are long, but counted all the same.
    private async Task<SignInResult> Recover(Account account, string code)
    {
        if (await signIn.UserManager.IsLockedOutAsync(account)) return SignInResult.LockedOut;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded) await signIn.UserManager.AccessFailedAsync(account);
        return result;
    }
}
