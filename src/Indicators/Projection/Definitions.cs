using CamTay.Indicators.Folding;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Indicators.Projection;

/// <summary>Which definitions the plans in force ask for, and which of them are folded.</summary>
internal sealed class Definitions(AppDb db, IPlans plans, TimeProvider clock)
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <summary>Distinct targets of the plans in force, by definition hash.</summary>
    public async Task<IReadOnlyDictionary<string, Target>> Wanted(CancellationToken ct) =>
        (await plans.Current(ct)).SelectMany(p => p.Targets).DistinctBy(t => t.DefinitionHash).ToDictionary(t => t.DefinitionHash);

    public async Task<IReadOnlyList<(Definition Definition, long Position)>> Ready(CancellationToken ct)
    {
        var wanted = await Wanted(ct);
        var rows = await db.Set<DefinitionRow>().AsNoTracking().Where(d => d.Ready).ToListAsync(ct);
        return [.. rows.Where(r => wanted.ContainsKey(r.Hash)).GroupBy(r => r.Hash).Select(g => g.MaxBy(r => r.Id)!)
            .Select(r => (new Definition(r.Id, r.Hash, Fold.For(wanted[r.Hash]), wanted[r.Hash]), r.Position))];
    }

    /// <summary>Begins a fold of every wanted definition (<paramref name="again"/>) or of those that no node has folded or is folding.</summary>
    public Task<IReadOnlyList<Definition>> Begin(bool again, CancellationToken ct) => db.InTransaction<IReadOnlyList<Definition>>(async () =>
    {
        if (db.IsPostgres()) await db.Database.ExecuteSqlRawAsync("LOCK TABLE indicators_definitions IN EXCLUSIVE MODE", ct);
        var wanted = await Wanted(ct);
        var rows = await db.Set<DefinitionRow>().AsNoTracking().ToListAsync(ct);
        var alive = clock.GetUtcNow() - Abandoned;
        var covered = again ? [] : rows.Where(r => r.Ready || r.TouchedAt > alive).Select(r => r.Hash).ToHashSet();
        var next = rows.Select(r => r.Id).DefaultIfEmpty(0).Max();
        var begun = new List<Definition>();
        foreach (var (hash, target) in wanted.Where(w => !covered.Contains(w.Key)))
        {
            db.Add(new DefinitionRow { Id = ++next, Hash = hash, TouchedAt = clock.GetUtcNow() });
            begun.Add(new(next, hash, Fold.For(target), target));
        }
        await db.SaveChangesAsync(ct);
        return begun;
    }, ct);
}
