using CamTay.Indicators.Projection;
using CamTay.Indicators.Reading;
using CamTay.Plan;

namespace CamTay.Indicators.Rebuild;

internal sealed class RebuildFigures(Definitions definitions, FoldHistory history, FollowLedger follow, OpenGround open, IPlans plans, RecountLedger recount) : IRebuild
{
    private const int MostDifferences = 100;

    public async Task Rebuild(CancellationToken ct = default) => await history.Run(await definitions.Begin(again: true, ct), ct);

    public async Task<long> CatchUp(CancellationToken ct = default)
    {
        while (await follow.CatchUp(ct)) { }
        return await open.Position(ct);
    }

    public async Task<RebuildReport> Check(long? knownAt = null, CancellationToken ct = default)
    {
        var position = Math.Min(knownAt ?? long.MaxValue, await CatchUp(ct));
        var differences = new List<FigureDifference>();
        long compared = 0;
        var targets = 0;
        var facts = await recount.Read(position, ct);
        var done = new HashSet<string>();
        foreach (var plan in await plans.Current(ct))
            foreach (var ground in await open.Open(plan.Code, null, position, null, ct))
            {
                if (!done.Add(ground.Target.DefinitionHash)) continue;
                targets++;
                compared += CompareTarget.Compare(ground, new RecountTarget(ground.Target, facts), differences, MostDifferences);
            }
        return new(position, compared, targets, differences);
    }
}
