using CamTay.Evidence;
using CamTay.Platform;

namespace CamTay.Certificates.Issuing;

/// <summary>Ends a certificate: its bit in the status list, its entry in the ledger and its page say so from now on.</summary>
internal sealed class EndCertificate(ILedger ledger, IAccess access, AuditLog audit, TimeProvider clock)
{
    public async Task End(Certificate row, CertificateState how, DateTimeOffset at, string? reason, CancellationToken ct)
    {
        (row.State, row.EndedAt, row.EndedBy, row.Reason) = (how, at, access.Account, reason);
        switch (how)
        {
            case CertificateState.Fallen: audit.Record("certificate.fallen", row.Id.ToString()); break;
            case CertificateState.Replaced: audit.Record("certificate.replaced", row.Id.ToString()); break;
            default: audit.Record("certificate.revoked", row.Id.ToString(), reason ?? ""); break;
        }
        await ledger.Append([new NewEntry
        {
            Id = Guid.CreateVersion7(), Subject = Subjects.Account(access.Account), Verb = Verb.Voided, Unit = row.Unit, OccurredAt = clock.GetUtcNow(),
            Source = new Source(access.Account, SignCertificate.System), Strength = Strength.Measured, Voids = row.Entry,
            Facts = new Facts { Reason = reason ?? CertificateWords.Ended(how, new Language()) },
        }], ct: ct);
    }
}
