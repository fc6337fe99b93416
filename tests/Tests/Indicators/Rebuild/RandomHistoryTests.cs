using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Plan;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Indicators.Rebuild;

/// <summary>Whatever happens, in whatever order it is told: live figures equal a recount from the ledger alone.</summary>
public sealed class RandomHistoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Live_figures_equal_a_recount_now_and_as_known_before(int seed)
    {
        var plans = new RandomPlans();
        await using var host = await ModuleHost.Start(more: s => s.AddSingleton<IPlans>(plans));
        var history = new RandomHistory(seed, people: 25);
        await Live(host, history, plans, operations: 1500, batch: 37, revisions: 2);
        (await Check(host, null)).Differences.ShouldBeEmpty();
        var random = new Random(seed);
        for (var i = 0; i < 4; i++) (await Check(host, random.Next(50, 1500))).Differences.ShouldBeEmpty();
        await host.In<IRebuild>(r => r.Rebuild());
        (await Check(host, null)).Differences.ShouldBeEmpty();
        (await Check(host, 700)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hundred_thousand_operations_leave_figures_and_ledger_exact()
    {
        var plans = new RandomPlans();
        await using var host = await ModuleHost.Start(more: s => s.AddSingleton<IPlans>(plans));
        await Live(host, new RandomHistory(9, people: 3000, days: 40), plans, operations: 100_000, batch: 1000, revisions: 1);
        var report = await Check(host, null);
        report.Differences.ShouldBeEmpty();
        report.Figures.ShouldBeGreaterThan(10_000);
        (await host.In<ILedgerAudit, LedgerReport>(a => a.Verify())).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_check_finds_a_delta_that_someone_changed()
    {
        await using var host = await ModuleHost.Start(more: s => s.AddSingleton<IPlans>(new RandomPlans()));
        await Live(host, new RandomHistory(5, people: 25), new RandomPlans(), operations: 300, batch: 50, revisions: 0);
        await host.In<CamTay.Platform.AppDb>(async db =>
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "UPDATE indicators_deltas SET num = num + 1 WHERE num = 1"));
        (await Check(host, null)).Differences.ShouldNotBeEmpty();
    }

    private static async Task Live(ModuleHost host, RandomHistory history, RandomPlans plans, int operations, int batch, int revisions)
    {
        await host.In<ILedger>(l => l.Append(history.Founding()));
        var told = 0;
        for (var round = 0; told < operations; round++)
        {
            var next = Enumerable.Range(0, Math.Min(batch, operations - told)).Select(_ => history.Next()).ToList();
            await host.In<ILedger>(l => l.Append(next));
            told += next.Count;
            if (round % 3 == 0) await host.In<IRebuild>(r => r.CatchUp());
            if (revisions > 0 && told > operations / 2) { plans.Revise(); revisions--; }
        }
    }

    private static Task<RebuildReport> Check(ModuleHost host, long? knownAt) => host.In<IRebuild, RebuildReport>(r => r.Check(knownAt));
}
