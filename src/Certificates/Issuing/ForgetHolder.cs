using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Certificates.Issuing;

/// <summary>Erasure: the name and the signed texts that hold it go; the status list still says that what others kept has ended.</summary>
internal sealed class ForgetHolder(AppDb db, TimeProvider clock) : IPersonalData
{
    public async Task Erase(string subject, CancellationToken ct = default)
    {
        foreach (var row in await db.Set<Certificate>().Where(c => c.Subject == subject).ToListAsync(ct))
            (row.Jwt, row.State, row.EndedAt, row.Reason) = ("", CertificateState.Erased, row.EndedAt ?? clock.GetUtcNow(), null);
        if (await db.Set<Holder>().FindAsync([subject], ct) is { } holder) holder.ShownName = "";
    }
}
