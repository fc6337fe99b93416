using CamTay.People.Staff;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.People.Units;

/// <summary>What a change of a unit would touch.</summary>
internal sealed record UnitReach(int Staff, IReadOnlyList<Unit> Children);

/// <summary>One unit with its whole history, for the screen.</summary>
internal sealed class UnitFiles(AppDb db, IUnits units)
{
    public async Task<UnitHistory> Read(string code, CancellationToken ct)
    {
        var record = await db.Set<UnitRecord>().AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct)
            ?? throw new RefusedException(RegistryRefusals.UnknownUnit.With(code) with { Status = 404 });
        var versions = await db.Set<UnitVersion>().AsNoTracking().Where(v => v.Code == code).OrderBy(v => v.ValidFrom).ToListAsync(ct);
        return new UnitHistory(record, versions);
    }

    public async Task<UnitReach> Reach(string code, DateOnly day, CancellationToken ct)
    {
        var staff = await db.Set<Employment>().CountAsync(e => e.Unit == code && (e.ValidTo == null || e.ValidTo >= day), ct);
        return new UnitReach(staff, [.. (await units.All(ct)).Values.Where(u => u.Parent == code && (u.To is null || u.To >= day)).OrderBy(u => u.Code, StringComparer.Ordinal)]);
    }
}
