using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Papers;

/// <summary>Who stands on the list that is signed, in one order for the printed list and for the form that reads it back.</summary>
internal static class Roster
{
    public static async Task<IReadOnlyList<string>> Of(AppDb db, Guid id, CancellationToken ct) =>
        await db.Set<Invitation>().AsNoTracking().Where(i => i.ClassId == id && (i.Answer == Answer.Accepted || i.Answer == Answer.WalkedIn)).Select(i => i.Subject).ToListAsync(ct);

    public static IEnumerable<StaffMember> Order(IEnumerable<StaffMember> people) =>
        people.OrderBy(m => m.HomeUnit, StringComparer.Ordinal).ThenBy(m => m.FullName.Split(' ')[^1], StringComparer.Ordinal).ThenBy(m => m.Code, StringComparer.Ordinal);
}
