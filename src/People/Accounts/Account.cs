using Microsoft.AspNetCore.Identity;

namespace CamTay.People.Accounts;

/// <summary>Someone who signs in. No e-mail nor phone is kept here: a link is handed over by the administrator.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>Signed in with a password that somebody else has seen.</summary>
    public bool MustChangePassword { get; set; }

    public bool Disabled { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastSignInAt { get; set; }
}
