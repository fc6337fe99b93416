using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Plan;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Indicators.Rebuild;

/// <summary>Two nodes serve one database: both append, both fold.</summary>
public sealed class TwoNodesTests
{
    [Fact]
    public async Task Two_nodes_that_append_and_fold_at_once_leave_a_gapless_sequence_and_exact_figures()
    {
        var plans = new RandomPlans();
        await using var first = await ModuleHost.Start(more: s => s.AddSingleton<IPlans>(plans));
        await using var second = ModuleHost.On(first.Database, s => s.AddSingleton<IPlans>(plans));
        await first.In<ILedger>(l => l.Append(new RandomHistory(30, 1).Founding()));
        await Task.WhenAll(Task.Run(() => Tell(first, 31)), Task.Run(() => Tell(second, 32)), Task.Run(() => Fold(first)), Task.Run(() => Fold(second)));

        (await second.In<ILedgerReader, long>(r => r.Size())).ShouldBe(13 + 2 * 600);
        (await first.In<ILedgerAudit, LedgerReport>(a => a.Verify())).Faults.ShouldBeEmpty();
        foreach (var host in new[] { first, second })
            (await host.In<IRebuild, RebuildReport>(r => r.Check())).Differences.ShouldBeEmpty();
    }

    private static async Task Tell(ModuleHost host, int seed)
    {
        var history = new RandomHistory(seed, people: 30);
        for (var i = 0; i < 40; i++)
            await host.In<ILedger>(l => l.Append([.. Enumerable.Range(0, 15).Select(_ => history.Next())]));
    }

    private static async Task Fold(ModuleHost host)
    {
        for (var i = 0; i < 20; i++)
        {
            await host.In<IRebuild>(r => r.CatchUp());
            await Task.Delay(20);
        }
    }
}
