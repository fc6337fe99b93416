using CamTay.Evidence;
using CamTay.People.Staff;
using CamTay.People.Stated;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Erasure;

internal sealed class ErasePerson(AppDb db, IEnumerable<IPersonalData> others, AuditLog audit) : IErasure
{
    public Task Erase(string subject, CancellationToken ct = default) => db.InTransaction(async () =>
    {
        // The others first: they may need the mapping to find what they keep.
        foreach (var other in others) await other.Erase(subject, ct);
        var pseudonym = subject.StartsWith(Subjects.Staff(""), StringComparison.Ordinal) ? subject[Subjects.Staff("").Length..] : null;
        if (pseudonym is not null)
        {
            var ids = db.Set<StaffRecord>().Where(s => s.Pseudonym == pseudonym).Select(s => s.Id);
            await db.Set<Employment>().Where(e => ids.Contains(e.StaffId)).ExecuteDeleteAsync(ct);
            await db.Set<StatedFact>().Where(f => f.Subject == subject).ExecuteDeleteAsync(ct);
            await db.Set<StaffRecord>().Where(s => s.Pseudonym == pseudonym).ExecuteDeleteAsync(ct);
        }
        audit.Record("person.erased", subject);
        await db.SaveChangesAsync(ct);
    }, ct);
}
