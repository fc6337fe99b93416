using CamTay.Evidence;
using CamTay.Indicators.Projection;
using CamTay.Plan;
using CamTay.Platform;

namespace CamTay.Indicators.Reading;

/// <summary>Finds what figures stand on, all at one ledger position.</summary>
internal sealed class OpenGround(AppDb db, IPlans plans, Definitions definitions, ILedgerReader reader, Sheets sheets, UnitTrees trees, SeenFolds seen)
{
    /// <summary>Grounds of the plan's targets (or of one), in the plan's order.</summary>
    public async Task<IReadOnlyList<Ground>> Open(string planCode, string? targetId, long? knownAt, int? revision, CancellationToken ct)
    {
        var plan = await plans.Find(planCode, revision, ct) ?? throw new RefusedException(IndicatorsRefusals.NoPlan.With(planCode));
        var targets = plan.Targets.Where(t => targetId is null || t.Id == targetId).ToList();
        if (targets.Count == 0) throw new RefusedException(IndicatorsRefusals.NoTarget.With(targetId ?? "", planCode));
        if (knownAt is { } asked && InMemory(plan, targets, asked) is { } quick) return quick;
        var folds = await definitions.Ready(ct);
        seen.Keep(folds);
        var ready = folds.ToDictionary(r => r.Definition.Hash);
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

    /// <summary>Asks the database; what is read afterwards as known at this position needs it no more.</summary>
    public async Task<long> Position(CancellationToken ct)
    {
        var position = seen.Keep(await definitions.Ready(ct)).Position;
        await trees.Read(db, reader, position, ct);
        return position;
    }

    public async Task<UnitTree> Tree(long? knownAt, CancellationToken ct)
    {
        if (knownAt is { } asked && seen.Latest?.Position >= asked && trees.At(asked) is { } known) return known;
        var position = await Position(ct);
        return await trees.Read(db, reader, Math.Min(knownAt ?? position, position), ct);
    }

    private List<Ground>? InMemory(PlanDocument plan, IReadOnlyList<Target> targets, long asked)
    {
        if (seen.Latest is not { } latest || asked > latest.Position || trees.At(asked) is not { } tree) return null;
        var grounds = new List<Ground>(targets.Count);
        foreach (var target in targets)
        {
            // A fold that a rebuild has just replaced is whole in memory, or it is not used.
            if (!latest.Ready.TryGetValue(target.DefinitionHash, out var fold) || sheets.Loaded(fold.Definition.Id, asked) is not { } sheet) return null;
            grounds.Add(new(plan, target, sheet, tree, asked));
        }
        return grounds;
    }
}
