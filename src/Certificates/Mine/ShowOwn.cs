using CamTay.Certificates.Issuing;
using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Mine;

/// <summary>A person's certificates, newest first; for her learning page those that were replaced are left out.</summary>
internal sealed class ShowOwn(AppDb db, TimeProvider clock, Language l) : IOwnCertificates
{
    public async Task<IReadOnlyList<OwnCertificate>> Of(string subject, CancellationToken ct = default) =>
        [.. (await All(subject, ct)).Where(c => c.State != CertificateState.Replaced).Select(c => new OwnCertificate(c.Title, CertificateWords.Of(c, clock.GetUtcNow(), l), CertificateWords.Valid(c, clock.GetUtcNow()), $"/chung-chi/{c.Id}"))];

    public async Task<IReadOnlyList<Certificate>> All(string subject, CancellationToken ct) =>
        await db.Set<Certificate>().AsNoTracking().Where(c => c.Subject == subject && c.Jwt != "").OrderByDescending(c => c.ValidFrom).ThenByDescending(c => c.Serial).ToListAsync(ct);
}
