using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Issuing;

/// <summary>The department takes a certificate back, with a reason that its public page shows.</summary>
internal sealed class RevokeCertificate(AppDb db, EndCertificate end, IAccess access, TimeProvider clock) : IVoidFollower
{
    private const int ShortestReason = 5;

    public Task Revoke(Guid id, string? reason, CancellationToken ct) => db.InTransaction(async () =>
    {
        var row = await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new RefusedException(CertificatesRefusals.NotFound);
        access.Require(Permission.ManageLearning, row.Issuer);
        if (row.State != CertificateState.Live) throw new RefusedException(CertificatesRefusals.Ended);
        if (reason?.Trim() is not { Length: >= ShortestReason } text) throw new RefusedException(CertificatesRefusals.ReasonNeeded);
        await end.End(row, CertificateState.Revoked, clock.GetUtcNow(), text, ct);
    }, ct);

    /// <summary>A certificate's entry is not voided by itself: the certificate would go on saying that it is valid.</summary>
    public Task Follow(Entry entry, Source by, CancellationToken ct = default) =>
        entry.Verb == Verb.Certified ? throw new RefusedException(CertificatesRefusals.VoidAtDesk) : Task.CompletedTask;
}
