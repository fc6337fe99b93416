using CamTay.Demo;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Platform;
using CamTay.Plan;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Demo;

public sealed class SmallDemoTests
{
    [Fact]
    public async Task Loads()
    {
        await using var host = await ModuleHost.Start(more: s => { s.AddStory(1); s.AddSingleton<IPlans, FakePlans>(); });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await host.In(async (ILoadDemonstration demo) => (await demo.Load(1, true, (d, s) => { })).ShouldBeTrue());
        TestContext.Current.SendDiagnosticMessage($"loaded {clock.Elapsed}");
        var report = await host.In((ILedgerAudit audit) => audit.Verify());
        report.Sound.ShouldBeTrue();
        report.Size.ShouldBeInRange(1500, 3000);
        await host.In(async (IRebuild rebuild) => { await rebuild.CatchUp(); (await rebuild.Check()).Differences.ShouldBeEmpty(); });
    }
    private sealed class FakePlans : IPlans
    {
        public event Action? Changed { add { } remove { } }
        public Task<IReadOnlyList<PlanDocument>> Current(CancellationToken ct = default) => Task.FromResult<IReadOnlyList<PlanDocument>>([new() { Code="x", Revision=1, FileSha256="", TitleVi="", TitleEn="", Issuer="", RootUnit="SYT-BN", Province="24", Targets=[] }]);
        public Task<PlanDocument?> Find(string code, int? revision = null, CancellationToken ct = default) => Task.FromResult<PlanDocument?>(null);
    }
}
