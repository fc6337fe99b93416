namespace CamTay.People;

/// <summary>Erases a person: every personal field and the mapping from pseudonym to name. The ledger still verifies and the figures stand.</summary>
public interface IErasure
{
    /// <param name="subject">Ledger subject, <c>staff:…</c> or <c>person:…</c>.</param>
    Task Erase(string subject, CancellationToken ct = default);
}

/// <summary>A module that keeps personal data of subjects implements this; it is called inside the transaction of the erasure.</summary>
public interface IPersonalData
{
    Task Erase(string subject, CancellationToken ct = default);
}
