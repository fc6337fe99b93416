using CamTay.Indicators.Folding;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Indicators.Projection;

/// <summary>Which definitions the plans in force ask for, and which of them are folded.</summary>
internal sealed class Definitions(AppDb db, IPlans plans, AskedDefinitions asked, TimeProvider clock)
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <summary>Distinct targets of the plans in force, by definition hash.</summary>
    private async Task<Dictionary<string, Target>> InForce(CancellationToken ct) =>
        (await plans.Current(ct)).SelectMany(p => p.Targets).DistinctBy(t => t.DefinitionHash).ToDictionary(t => t.DefinitionHash);

    /// <summary>Those in force, and older ones that somebody waits for.</summary>
    public async Task<IReadOnlyDictionary<string, Target>> Wanted(CancellationToken ct)
    {
        var wanted = await InForce(ct);
        foreach (var target in asked.All) wanted.TryAdd(target.DefinitionHash, target);
        return wanted;
    }

    /// <summary>Definitions in force that are folded: what live figures stand on.</summary>
    public async Task<IReadOnlyList<(Definition Definition, long Position)>> Ready(CancellationToken ct) => await Folded(await InForce(ct), ct);

    /// <summary>All that are to be carried on with the ledger.</summary>
    public async Task<IReadOnlyList<(Definition Definition, long Position)>> Followed(CancellationToken ct) => await Folded(await Wanted(ct), ct);

    /// <summary>Definitions of an older revision. They stand where they were when the plan went on, which is enough for what was frozen before; where it is not, they are folded now.</summary>
    public async Task<IReadOnlyList<(Definition Definition, long Position)>> Past(IEnumerable<Target> targets, long position, CancellationToken ct)
    {
        var wanted = targets.DistinctBy(t => t.DefinitionHash).ToDictionary(t => t.DefinitionHash);
        var folded = (await Folded(wanted, ct)).Where(d => d.Position >= position).ToList();
        foreach (var there in folded) asked.Drop(there.Definition.Hash);
        foreach (var target in wanted.Values.Where(t => folded.TrueForAll(f => f.Definition.Hash != t.DefinitionHash))) asked.Add(target);
        return folded.Count == wanted.Count ? folded : throw new RefusedException(IndicatorsRefusals.StillFolding);
    }

    private async Task<IReadOnlyList<(Definition Definition, long Position)>> Folded(IReadOnlyDictionary<string, Target> targets, CancellationToken ct)
    {
        var rows = await db.Set<DefinitionRow>().AsNoTracking().Where(d => d.Ready).ToListAsync(ct);
        return [.. rows.Where(r => targets.ContainsKey(r.Hash)).GroupBy(r => r.Hash).Select(g => g.MaxBy(r => r.Id)!)
            .Select(r => (new Definition(r.Id, r.Hash, Fold.For(targets[r.Hash]), targets[r.Hash]), r.Position))];
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
