using System.Security.Cryptography;
using CamTay.People;
using CamTay.Platform;

namespace CamTay.Web.Cli;

/// <summary>An installation without any account gets <c>admin</c> with a password for one sign-in, shown once on the console.</summary>
internal static class FirstAccount
{
    public const string Name = "admin";

    // Without letters and digits that look alike: the password is typed from a screen.
    private const string Letters = "abcdefghkmnpqrstuvwxyz23456789";

    /// <returns>The password, or null when there are accounts already.</returns>
    public static async Task<string?> Open(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        if (await accounts.Any()) return null;
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        try
        {
            // Nobody else is there yet to load units, people and evidence: the first account plans as well, until it hands that role on.
            await accounts.Create(new NewAccount(Name, "Quản trị hệ thống", password,
                [new AccountGrant(Roles.Administrator, ""), new AccountGrant(Roles.Planning, "")], MustChangePassword: true));
            return password;
        }
        catch (RefusedException e) when (e.Refusal.Code == "people.account-exists")
        {
            return null; // another node of the same installation was first
        }
    }
}
