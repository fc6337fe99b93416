using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Staff;

/// <summary>One person of the register for the screen, for those who may see names where the person works or last worked.</summary>
internal sealed class StaffFiles(AppDb db, IAccess access, TimeProvider clock)
{
    public async Task<StaffFile> Read(string code, CancellationToken ct)
    {
        var person = await db.Set<StaffRecord>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, ct);
        var work = person is null ? [] : await db.Set<Employment>().AsNoTracking().Where(e => e.StaffId == person.Id).OrderBy(e => e.ValidFrom).ToListAsync(ct);
        // Who may not see this person is not told that there is one.
        if (person is null || !access.May(Permission.ViewNames, Home(work)?.Unit ?? "")) throw new RefusedException(PlatformRefusals.NotFound.With(code));
        return new StaffFile(person, work);
    }

    /// <summary>The employment of today, else the last one.</summary>
    public Employment? Home(IReadOnlyList<Employment> work) => work.FirstOrDefault(e => e.Covers(clock.Today())) ?? work.LastOrDefault();
}
