namespace CamTay.People;

/// <summary>A role (<see cref="Roles"/>) held at a unit and all units below; unit "" is everywhere.</summary>
public sealed record AccountGrant(string Role, string Unit);

/// <summary>An account to create. Without a password nobody can sign in to it until an invitation is used.</summary>
/// <param name="Name">Sign-in name: Latin letters, digits, <c>-._@+</c>.</param>
/// <param name="MustChangePassword">The password is for one sign-in only: it must be changed before anything else.</param>
public sealed record NewAccount(string Name, string DisplayName, string? Password, IReadOnlyList<AccountGrant> Grants, bool MustChangePassword = false);

/// <summary>Accounts as the command line and the demonstration need them; people use the pages.</summary>
public interface IAccounts
{
    /// <summary>Is there any account at all? Not before the first start.</summary>
    Task<bool> Any(CancellationToken ct = default);

    Task<bool> Exists(string name, CancellationToken ct = default);

    /// <summary>Creates an account. Throws <c>people.account-exists</c>, <c>people.account-name</c>, <c>people.password-weak</c> or <c>people.unknown-role</c>.</summary>
    Task Create(NewAccount account, CancellationToken ct = default);

    /// <summary>A new bearer token for <c>/api</c>, returned this once and kept as a hash only. Throws <c>people.unknown-account</c>.</summary>
    Task<string> CreateToken(string account, string label, CancellationToken ct = default);
}
