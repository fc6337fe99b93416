using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Attendance;

/// <summary>Who came by code joins the class's people, at once or when it becomes known who she is. A trainer of the class does not.</summary>
internal sealed class AdmitArrival(AppDb db, TimeProvider clock)
{
    /// <summary>False: she teaches the class. Call with the class held.</summary>
    public async Task<bool> Admit(Guid id, string subject, string account, CancellationToken ct)
    {
        if (await db.Set<Trainer>().AnyAsync(t => t.ClassId == id && t.Subject == subject, ct)) return false;
        if (await db.Set<Invitation>().FindAsync([id, subject], ct) is null)
            db.Add(new Invitation { ClassId = id, Subject = subject, Answer = Answer.WalkedIn, At = clock.GetUtcNow(), By = account });
        return true;
    }
}
