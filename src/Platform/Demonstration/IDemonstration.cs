namespace CamTay.Platform;

/// <summary>Says whether this installation is a demonstration, so that every page can say so and the sign-in page can list the accounts. A real installation never has any.</summary>
public interface IDemonstration
{
    bool IsDemonstration { get; }

    /// <summary>The demonstration's accounts with their one password, to be shown before sign-in; empty in a real installation.</summary>
    IReadOnlyList<DemoAccount> Accounts { get; }

    /// <summary>A demonstration that was broken off while loading is no province: its figures would be false.</summary>
    /// <exception cref="RefusedException">The loading did not come to its end; the text says what to remove.</exception>
    void EnsureWhole();
}

/// <summary>An account of the demonstration: what it is for, and its password, which is no secret.</summary>
/// <param name="Name">What is typed at sign-in.</param>
/// <param name="Role">Code of the role (<c>khth</c>).</param>
/// <param name="Unit">Code of the unit where it holds the role.</param>
public sealed record DemoAccount(string Name, string Role, string Unit, string FullName, string TextVi, string TextEn, string Password);
