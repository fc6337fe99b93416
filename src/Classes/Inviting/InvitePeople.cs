using CamTay.Classes.Holding;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Inviting;

/// <summary>Invites staff of the units in which the account holds classes. Inviting again changes nothing.</summary>
internal sealed class InvitePeople(AppDb db, ClassDesk desk, FindPeople find, IStaff staff, IAccess access, AuditLog audit, TimeProvider clock)
{
    /// <summary>By staff codes, one or more a line. A code that is unknown, or of another's unit, is named and nobody is invited.</summary>
    public async Task<int> ByCodes(Guid id, string? text, CancellationToken ct)
    {
        var codes = (text ?? "").Split([',', ';', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (codes.Count == 0) throw new RefusedException(ClassesRefusals.NobodyChosen);
        var found = await staff.Match([.. codes.Select(c => new PersonKeys(c, null, null))], ct);
        var unknown = codes.Zip(found).Where(f => f.Second.Certain is not { } m || !access.May(Permission.ManageClasses, m.HomeUnit)).Select(f => f.First).ToList();
        if (unknown.Count > 0) throw new RefusedException(ClassesRefusals.NotYourStaff.With(string.Join(", ", unknown.Take(20))));
        return await Invite(id, [.. found.Select(f => f.Certain!.Subject)], ct);
    }

    /// <summary>Everybody who fits.</summary>
    public async Task<int> All(Guid id, Wanted wanted, CancellationToken ct) => await Invite(id, await find.All(wanted, ct), ct);

    public Task<int> Invite(Guid id, IReadOnlyList<string> subjects, CancellationToken ct) => db.InTransaction(async () =>
    {
        var open = await desk.Manage(id, ct);
        if (!open.Class.Invites && open.Class.State != ClassState.Draft) throw new RefusedException(ClassesRefusals.OutOfOrder);
        var asked = subjects.Distinct().Except(open.Trainers).ToList();
        if (asked.Count == 0) throw new RefusedException(ClassesRefusals.NobodyChosen);
        var people = await staff.BySubjects(asked, ct);
        if (asked.Any(s => !people.TryGetValue(s, out var m) || !access.May(Permission.ManageClasses, m.HomeUnit))) throw new RefusedException(PlatformRefusals.NotAllowed);
        var known = await db.Set<Invitation>().Where(i => i.ClassId == id).Select(i => i.Subject).ToListAsync(ct);
        var fresh = asked.Except(known).ToList();
        db.AddRange(fresh.Select(s => new Invitation { ClassId = id, Subject = s, At = clock.GetUtcNow(), By = access.Account }));
        if (fresh.Count > 0) audit.Record("class.invited", open.Class.Code, $"{fresh.Count}");
        return fresh.Count;
    }, ct);
}
