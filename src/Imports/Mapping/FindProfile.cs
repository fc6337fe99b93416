using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Mapping;

/// <summary>The profiles that this account uses: those made at its own units or above them, so that nobody decides how the neighbour's file is read.</summary>
internal sealed class FindProfile(AppDb db, IAccess access, IUnits units)
{
    /// <summary>Versions in force, the newest of each name and unit.</summary>
    public async Task<IReadOnlyList<Profile>> InForce(string? kind, CancellationToken ct)
    {
        var reach = await Reach(ct);
        var all = await db.Set<Profile>().AsNoTracking().Where(p => kind == null || p.Kind == kind).OrderByDescending(p => p.MadeAt).ThenByDescending(p => p.Version).ToListAsync(ct);
        return [.. all.Where(p => reach is null || reach.Contains(p.Unit)).GroupBy(p => (p.Kind, p.Name, p.Unit)).Select(g => g.MaxBy(p => p.Version)!).Where(p => p.RetiredAt is null)];
    }

    public async Task<Profile> Need(string kind, string name, CancellationToken ct) =>
        (await InForce(kind, ct)).FirstOrDefault(p => p.Name == name)
            ?? throw new RefusedException(MappingRefusals.NoProfile.With(name, kind, string.Join(", ", (await InForce(kind, ct)).Select(p => p.Name))));

    /// <summary>The profile under which an import is read; null when it has the contract's headers.</summary>
    public async Task<Profile?> Of(Import import, CancellationToken ct) =>
        import.ProfileId is { } id ? await db.Set<Profile>().AsNoTracking().SingleAsync(p => p.Id == id, ct) : null;

    // Null: every unit's, for who imports above all units.
    private async Task<IReadOnlySet<string>?> Reach(CancellationToken ct)
    {
        if (access.UnitsFor(Permission.Import) is null) return null;
        var all = await units.All(ct);
        var reach = new HashSet<string> { "" };
        foreach (var home in access.HomeUnits)
            for (var code = home; code is not null && reach.Add(code); code = all.GetValueOrDefault(code)?.Parent) { }
        return reach;
    }
}
