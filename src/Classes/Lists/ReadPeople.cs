using CamTay.Classes.Attendance;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Lists;

/// <summary>A person of a class, with what each session's lists say of her.</summary>
internal sealed record PersonLine(string Subject, string Code, string Name, string Group, string UnitName, Answer Answer, DateTimeOffset? AnsweredAt, IReadOnlyDictionary<Guid, IReadOnlyList<Stand>> Seen)
{
    /// <summary>Known by more than a scan alone.</summary>
    public bool Here(Guid session) => Best(session) is { Waits: false };

    public bool Waits(Guid session) => Best(session) is { Waits: true };

    public bool Came => Seen.Keys.Any(Here);

    public Stand? Best(Guid session) => Seen.TryGetValue(session, out var stands) ? stands.MaxBy(s => s.Strength) : null;
}

/// <summary>Everybody of a class, for those who lead it: they need the names to invite, call the roll and sign.</summary>
internal sealed class ReadPeople(AppDb db, ReadPresence presence, IStaff staff, IUnits units)
{
    public async Task<IReadOnlyList<PersonLine>> Of(OpenClass open, CancellationToken ct)
    {
        if (!open.Leads) throw new RefusedException(ClassesRefusals.NotLeading);
        var asked = await db.Set<Invitation>().AsNoTracking().Where(i => i.ClassId == open.Class.Id).ToListAsync(ct);
        var stands = (await presence.Of(open.Class.Id, null, ct)).ToLookup(s => s.Subject);
        var members = await staff.BySubjects([.. asked.Select(i => i.Subject)], ct);
        var names = await units.All(ct);
        return
        [
            .. asked.Select(i =>
            {
                var m = members.GetValueOrDefault(i.Subject);
                return new PersonLine(i.Subject, m?.Code ?? "", m?.FullName ?? $"#{i.Subject[^6..]}", m?.Group ?? "", m is null ? "" : names.GetValueOrDefault(m.HomeUnit)?.Name ?? m.HomeUnit, i.Answer, i.AnsweredAt,
                    stands[i.Subject].GroupBy(s => s.Session.Id).ToDictionary(g => g.Key, g => (IReadOnlyList<Stand>)[.. g]));
            }).OrderBy(p => p.UnitName, StringComparer.Ordinal).ThenBy(p => LastName(p.Name), StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Accounts that scanned but of which nobody knows yet whose they are.</summary>
    public async Task<IReadOnlyList<Mark>> Unknown(Guid session, CancellationToken ct) =>
        await db.Set<Mark>().AsNoTracking().Where(m => m.SessionId == session && m.Subject == null && !m.Struck).OrderBy(m => m.At).ToListAsync(ct);

    // Vietnamese lists go by the given name, which stands last.
    private static string LastName(string name) => name.Split(' ')[^1];
}
