using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Mapping;

/// <summary>The profiles that this account uses: those made at its own units or above them, so that nobody decides how the neighbour's file is read.</summary>
internal sealed class FindProfile(AppDb db, IAccess access, IUnits units)
{
    /// <summary>Versions in force, the newest of each name and unit: those of the account's own units first, then upwards; of one unit the newest first.</summary>
    public async Task<IReadOnlyList<Profile>> InForce(string? kind, CancellationToken ct)
    {
        var near = await Near(ct);
        // Who imports above all units uses every unit's.
        var everywhere = access.UnitsFor(Permission.Import) is null;
        var all = await db.Set<Profile>().AsNoTracking().Where(p => kind == null || p.Kind == kind).OrderByDescending(p => p.MadeAt).ThenByDescending(p => p.Version).ToListAsync(ct);
        return [.. all.Where(p => everywhere || near.ContainsKey(p.Unit)).GroupBy(p => (p.Kind, p.Name, p.Unit)).Select(g => g.MaxBy(p => p.Version)!).Where(p => p.RetiredAt is null)
            .OrderBy(p => near.GetValueOrDefault(p.Unit, int.MaxValue))];
    }

    public async Task<Profile> Need(string kind, string name, CancellationToken ct) =>
        (await InForce(kind, ct)).FirstOrDefault(p => p.Name == name)
            ?? throw new RefusedException(MappingRefusals.NoProfile.With(name, kind, string.Join(", ", (await InForce(kind, ct)).Select(p => p.Name))));

    /// <summary>The profile under which an import is read; null when it has the contract's headers.</summary>
    public async Task<Profile?> Of(Import import, CancellationToken ct) =>
        import.ProfileId is { } id ? await db.Set<Profile>().AsNoTracking().SingleAsync(p => p.Id == id, ct) : null;

    /// <summary>The account's units (0) and those above them, with the steps up; "" is the farthest.</summary>
    private async Task<IReadOnlyDictionary<string, int>> Near(CancellationToken ct)
    {
        var all = await units.All(ct);
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var home in access.HomeUnits)
        {
            var steps = 0;
            for (var code = home; !string.IsNullOrEmpty(code) && steps <= all.Count; code = all.GetValueOrDefault(code)?.Parent, steps++)
                near[code] = Math.Min(near.GetValueOrDefault(code, int.MaxValue), steps);
        }
        near.TryAdd("", int.MaxValue - 1);
        return near;
    }
}
