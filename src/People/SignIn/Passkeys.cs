using System.Buffers.Text;
using CamTay.People.Accounts;
using CamTay.Platform;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.SignIn;

/// <summary>The passkeys of an account.</summary>
internal sealed class Passkeys(AccountSignIn signIn, UserManager<Account> users)
{
    /// <summary>What the browser needs to make one (WebAuthn level 3, JSON).</summary>
    public Task<string> Options(Account account) => signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName,
    });

    public async Task Add(Account account, string credential, DateOnly today)
    {
        var made = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || made.UserEntity.Id != account.Id.ToString()) throw new RefusedException(PeopleRefusals.PasskeyNotMade);
        made.Passkey.Name = Texts.Day(today);
        await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
    }

    public async Task Remove(Account account, string id)
    {
        var keys = await users.GetPasskeysAsync(account);
        if (keys.Count == 1 && !await users.HasPasswordAsync(account)) throw new RefusedException(PeopleRefusals.LastWayIn);
        await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(id));
    }
}
