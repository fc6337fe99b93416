using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Issuing;

/// <summary>Issues a certificate again, by its holder (another name on it, a longer term) or by the department; the former one says that it was replaced.</summary>
internal sealed class ReissueCertificate(AppDb db, ICompetence competence, ILearners learners, FollowCompetence follow, IAccess access, TimeProvider clock)
{
    /// <summary>How often in a day the holder may have the same certificate issued again: each takes a place in the status list for ever.</summary>
    public const int ADay = 3;

    public Task<Guid> ForHolder(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        var row = await Find(id, ct);
        if (await learners.SubjectOf(access.Account, ct) != row.Subject) throw new RefusedException(CertificatesRefusals.NotYours);
        if (row.State != CertificateState.Live) throw new RefusedException(CertificatesRefusals.Ended);
        var today = LocalDays.StartOf(LocalDays.DayOf(clock.GetUtcNow()));
        if (await db.Set<Certificate>().CountAsync(c => c.Subject == row.Subject && c.Code == row.Code && c.Level == row.Level && c.Edition > 1 && c.ValidFrom >= today, ct) >= ADay) throw new RefusedException(CertificatesRefusals.OftenEnough.With(ADay));
        return (await Again(row, ct)).Id;
    }, ct);

    /// <summary>Also of one that was revoked by mistake: then a new one stands and the old one stays revoked.</summary>
    public Task<Guid> ForDepartment(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        var row = await Find(id, ct);
        access.Require(Permission.ManageLearning, row.Issuer);
        if (row.State is not (CertificateState.Live or CertificateState.Revoked)) throw new RefusedException(CertificatesRefusals.Ended);
        return (await Again(row, ct)).Id;
    }, ct);

    private async Task<Certificate> Again(Certificate row, CancellationToken ct)
    {
        var now = await competence.Of(row.Subject, ct);
        var earned = now?.Unit is null ? null : Earned.Of(now, follow.NameOf).FirstOrDefault(e => e.Code == row.Code && e.Level == row.Level);
        if (earned is null) throw new RefusedException(CertificatesRefusals.NotShown);
        if (earned.Until <= clock.GetUtcNow()) throw new RefusedException(CertificatesRefusals.TooOld);
        return await follow.Replace(row, earned, now!.Unit!, ct);
    }

    private async Task<Certificate> Find(Guid id, CancellationToken ct) =>
        await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new RefusedException(CertificatesRefusals.NotFound);
}
