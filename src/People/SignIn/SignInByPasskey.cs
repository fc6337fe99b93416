using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.SignIn;

/// <summary>Sign-in by passkey: possession and the device's own check are two factors, so no code is asked for.</summary>
internal sealed class SignInByPasskey(AccountSignIn signIn, UserManager<Account> users, NoteSignIn note)
{
    public async Task Enter(string credentialJson, CancellationToken ct)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(credentialJson);
        if (!assertion.Succeeded || !await signIn.CanSignInAsync(assertion.User) || await users.IsLockedOutAsync(assertion.User))
            throw new RefusedException(PeopleRefusals.PasskeyFailed);
        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey); // its counter, by which a copied key is noticed
        await signIn.SignInAsync(assertion.User, isPersistent: false);
        await note.Succeeded(assertion.User, ct);
    }
}
