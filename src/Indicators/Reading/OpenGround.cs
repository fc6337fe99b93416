using CamTay.Evidence;
using CamTay.Indicators.Projection;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Reading;

/// <summary>Finds what figures stand on, all at one ledger position.</summary>
internal sealed class OpenGround(AppDb db, IPlans plans, Definitions definitions, ILedgerReader reader, Sheets sheets, UnitTrees trees)
{
    /// <summary>Grounds of the plan's targets (or of one), in the plan's order.</summary>
    public async Task<IReadOnlyList<Ground>> Open(string planCode, string? targetId, long? knownAt, int? revision, CancellationToken ct)
    {
        var plan = await plans.Find(planCode, revision, ct) ?? throw new RefusedException(IndicatorsRefusals.NoPlan.With(planCode));
        var targets = plan.Targets.Where(t => targetId is null || t.Id == targetId).ToList();
        if (targets.Count == 0) throw new RefusedException(IndicatorsRefusals.NoTarget.With(targetId ?? "", planCode));
        var ready = (await definitions.Ready(ct)).ToDictionary(r => r.Definition.Hash);
        sheets.KeepOnly(ready.Values.Select(r => r.Definition.Id).ToHashSet());
        var newest = ready.Count == 0 ? 0 : ready.Values.Min(r => r.Position);
        var gone = targets.Where(t => !ready.ContainsKey(t.DefinitionHash)).ToList();
        if (gone.Count > 0)
        {
            // The plan's own newest definitions are on their way by themselves; those of an older revision only when they are asked for.
            if (plan.Revision == (await plans.Find(planCode, null, ct))!.Revision) throw new RefusedException(IndicatorsRefusals.StillFolding);
            foreach (var (definition, folded) in await definitions.Past(gone, Math.Min(knownAt ?? 0, newest), ct)) ready[definition.Hash] = (definition, folded);
            newest = Math.Min(newest, gone.Min(t => ready[t.DefinitionHash].Position));
        }
        var position = Math.Min(knownAt ?? newest, newest);
        var tree = await trees.Read(db, reader, position, ct);
        var grounds = new List<Ground>();
        foreach (var target in targets)
        {
            var (definition, folded) = ready[target.DefinitionHash];
            grounds.Add(new(plan, target, await sheets.Read(db, definition.Id, folded, ct), tree, position));
        }
        return grounds;
    }

    public async Task<Ground> One(string plan, string target, long? knownAt, int? revision, CancellationToken ct) => (await Open(plan, target, knownAt, revision, ct))[0];

    public async Task<long> Position(CancellationToken ct)
    {
        var ready = await definitions.Ready(ct);
        return ready.Count == 0 ? 0 : ready.Min(r => r.Position);
    }

    public Task<UnitTree> Tree(long position, CancellationToken ct) => trees.Read(db, reader, position, ct);
}
