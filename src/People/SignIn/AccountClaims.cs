using System.Security.Claims;
using CamTay.People.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.SignIn;

/// <summary>The session cookie says who, never what they may do: rights are read on every request.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stamp = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Principal(user, IdentityConstants.ApplicationScheme));

    public static ClaimsPrincipal Principal(Account account, string scheme) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
        new Claim(ClaimTypes.Name, account.UserName!),
        new Claim(Stamp, account.SecurityStamp ?? ""),
    ], scheme));
}
