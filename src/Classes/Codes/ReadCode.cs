using CamTay.Classes.Holding;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Codes;

/// <summary>Looks at a scanned code. Open to everybody: who may attend is asked afterwards.</summary>
internal sealed class ReadCode(AppDb db, TimeProvider clock)
{
    public async Task Check(Guid session, string code, CancellationToken ct)
    {
        var found = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == session, ct);
        var of = found is null ? null : await db.Set<Class>().AsNoTracking().SingleAsync(c => c.Id == found.ClassId, ct);
        if (found is null || of is null || of.State == ClassState.Draft) throw new RefusedException(ClassesRefusals.NotACode);
        Open(of, found, clock.GetUtcNow());
        if (SessionCode.Holds(found, code, clock.GetUtcNow())) return;
        throw new RefusedException(SessionCode.WasRecent(found, code, clock.GetUtcNow()) ? ClassesRefusals.CodeOld : ClassesRefusals.NotACode);
    }

    /// <summary>Is this session the one that is going on?</summary>
    public static void Open(Class of, Session session, DateTimeOffset now)
    {
        if (!of.Scans) throw new RefusedException(ClassesRefusals.NoScansNow);
        if (now < session.OpensAt) throw new RefusedException(ClassesRefusals.TooEarly);
        if (now > session.ShutsAt) throw new RefusedException(ClassesRefusals.TooLate);
    }
}
