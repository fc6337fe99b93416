namespace CamTay.People;

/// <summary>
/// On whose behalf the present scope acts. A scope outside a request acts as <c>system</c> from the start;
/// work that a person asked for and that goes on in the background (a large import) acts as that person.
/// </summary>
public interface IActing
{
    void AsSystem();

    /// <summary>Acts with the rights that the account has now. Throws <c>people.unknown-account</c> when it is gone or disabled.</summary>
    Task As(string account, CancellationToken ct = default);
}
