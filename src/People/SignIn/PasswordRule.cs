using CamTay.People.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CamTay.People.SignIn;

/// <summary>Length is what counts (NIST SP 800-63B); only what everybody tries first is refused.</summary>
internal sealed class PasswordRule : IPasswordValidator<Account>
{
    public const int Least = 10;

    private static readonly string[] TriedFirst = ["1234567890", "0123456789", "password", "matkhau", "qwertyuiop", "camtay"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsWeak(password ?? "", user.UserName ?? "")
            ? IdentityResult.Failed(new IdentityError { Code = "WeakPassword" })
            : IdentityResult.Success);

    public static bool IsWeak(string password, string userName)
    {
        var core = password.Trim().ToLowerInvariant().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '.', '@');
        return password.Length < Least || password.Distinct().Count() < 4
            || password.Contains(userName, StringComparison.OrdinalIgnoreCase) && password.Length < userName.Length + 6
            || TriedFirst.Contains(password.ToLowerInvariant()) || TriedFirst.Contains(core);
    }
}
