using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Holding;

/// <summary>A class as the present account stands to it.</summary>
/// <param name="Subject">Ledger subject of the account, null when nobody has confirmed who it is.</param>
internal sealed record OpenClass(Class Class, IReadOnlyList<Session> Sessions, IReadOnlyList<string> Trainers, string? Subject, bool Manages, bool Sees, bool Invited)
{
    public bool Trains => Subject is not null && Trainers.Contains(Subject);

    /// <summary>May show codes and take attendance, and sees the names that this needs.</summary>
    public bool Leads => Manages || Trains;

    public Session Session(Guid id) => Sessions.FirstOrDefault(s => s.Id == id) ?? throw new RefusedException(ClassesRefusals.NoSession);
}

/// <summary>The one place that decides who may do what with a class.</summary>
internal sealed class ClassDesk(AppDb db, IAccess access, ILearners learners)
{
    public async Task<OpenClass> Open(Guid id, CancellationToken ct)
    {
        var found = await db.Set<Class>().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (found is null) throw new RefusedException(ClassesRefusals.None);
        var open = await Stand(found, ct);
        // A class of others is answered like one that does not exist; a draft is its makers' own.
        if (!open.Leads && (found.State == ClassState.Draft || !open.Sees && !open.Invited)) throw new RefusedException(ClassesRefusals.None);
        return open;
    }

    /// <summary>For those who hold classes in the organising unit.</summary>
    public async Task<OpenClass> Manage(Guid id, CancellationToken ct)
    {
        var open = await Open(id, ct);
        return open.Manages ? open : throw new RefusedException(PlatformRefusals.NotAllowed);
    }

    /// <summary>For those, and for the class's own trainers.</summary>
    public async Task<OpenClass> Lead(Guid id, CancellationToken ct)
    {
        var open = await Open(id, ct);
        return open.Leads ? open : throw new RefusedException(ClassesRefusals.NotLeading);
    }

    public async Task<string?> Me(CancellationToken ct) =>
        access.SignedIn ? await learners.SubjectOf(access.Account, ct) : null;

    /// <summary>Holds the class until the transaction ends, so that seats and attendance are decided one after the other.</summary>
    public async Task Hold(Guid id, CancellationToken ct)
    {
        if (await db.Set<Class>().Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Turn, c => c.Turn + 1), ct) == 0)
            throw new RefusedException(ClassesRefusals.None);
    }

    private async Task<OpenClass> Stand(Class found, CancellationToken ct)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.ClassId == found.Id).OrderBy(s => s.StartsAt).ToListAsync(ct);
        var trainers = await db.Set<Trainer>().AsNoTracking().Where(t => t.ClassId == found.Id).Select(t => t.Subject).ToListAsync(ct);
        var me = await Me(ct);
        var invited = me is not null && await db.Set<Inviting.Invitation>().AnyAsync(i => i.ClassId == found.Id && i.Subject == me, ct);
        return new OpenClass(found, sessions, trainers, me, access.May(Permission.ManageClasses, found.Unit), access.May(Permission.ViewLearning, found.Unit), invited);
    }
}
