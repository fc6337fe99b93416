using CamTay.Evidence;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Indicators.Projection;

/// <summary>Keeps every figure live: folds new entries within moments, on whichever node comes first.</summary>
internal sealed class FollowLedger(IServiceScopeFactory scopes, ILogger<FollowLedger> log) : BackgroundService
{
    // Short transactions beside others' work; who waits for the end takes greater strides, for a member's history is read once in each.
    private const int Stride = 1000, GreatStride = 50_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await CatchUp(Stride, stoppingToken)) await Task.Delay(Idle, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e)
            {
                log.LogError(e, "Folding stopped at an error; it goes on from the last position");
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    /// <summary>One round; true when something was folded and there may be more.</summary>
    public Task<bool> CatchUp(CancellationToken ct) => CatchUp(GreatStride, ct);

    private async Task<bool> CatchUp(int stride, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var definitions = services.GetRequiredService<Definitions>();
        var begun = await NewOnes(definitions, ct);
        if (begun.Count > 0)
        {
            await services.GetRequiredService<FoldHistory>().Run(begun, ct);
            return true;
        }
        var ready = await definitions.Followed(ct);
        if (ready.Count == 0) return false;
        var position = ready.Min(r => r.Position);
        if (await services.GetRequiredService<ILedgerReader>().Size(ct) <= position) return false;
        return await Step(services, [.. ready.Where(r => r.Position == position).Select(r => r.Definition)], position, stride, ct);
    }

    private static async Task<IReadOnlyList<Definition>> NewOnes(Definitions definitions, CancellationToken ct)
    {
        var ready = (await definitions.Followed(ct)).Select(r => r.Definition.Hash).ToHashSet();
        return (await definitions.Wanted(ct)).Keys.All(ready.Contains) ? [] : await definitions.Begin(again: false, ct);
    }

    private static async Task<bool> Step(IServiceProvider services, IReadOnlyList<Definition> group, long position, int stride, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        return await db.InTransaction(async () =>
        {
            var ids = group.Select(d => d.Id).ToList();
            // The update takes the rows' locks: of two nodes the second waits, and then sees that the position has moved.
            var mine = await db.Set<DefinitionRow>().Where(d => ids.Contains(d.Id) && d.Position == position)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.TouchedAt, d => d.TouchedAt), ct);
            if (mine != ids.Count) return true;
            var entries = await services.GetRequiredService<ILedgerReader>().After(position, stride, ct);
            if (entries.Count == 0) return false;
            await services.GetRequiredService<FoldBatch>().Run(group, entries, ct);
            var reached = entries[^1].Seq;
            await db.Set<DefinitionRow>().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(s => s.SetProperty(d => d.Position, reached), ct);
            return true;
        }, ct);
    }
}
