namespace CamTay.Learning;

/// <summary>Certificates of a member of staff, for her learning page. Implemented by whoever issues them; without it the page shows none.</summary>
public interface IOwnCertificates
{
    Task<IReadOnlyList<OwnCertificate>> Of(string subject, CancellationToken ct = default);
}

/// <summary>A certificate in one line. <paramref name="State"/> says in the reader's language whether it is valid, and if not why.</summary>
public sealed record OwnCertificate(string Title, string State, bool Valid, string Link);
