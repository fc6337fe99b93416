using CamTay.Demo;
using CamTay.Evidence;
using CamTay.Imports.Queue;
using CamTay.Imports.Runs;
using CamTay.Indicators;
using CamTay.Plan;
using CamTay.Plan.Obstacles;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using CamTay.Reporting.Reports;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Demo;

public sealed class SmallDemoTests(SmallProvince province) : IClassFixture<SmallProvince>
{
    private readonly ModuleHost host = province.Host;

    [Fact]
    public async Task Its_ledger_verifies_and_its_figures_equal_a_recomputation()
    {
        var report = await host.In((ILedgerAudit audit) => audit.Verify());
        report.Faults.ShouldBeEmpty();
        report.Size.ShouldBeInRange(1_500, 3_000);
        report.Heads.ShouldBeGreaterThan(100);
        (await host.In((IRebuild rebuild) => rebuild.Check())).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_target_of_both_plans_has_something_to_show()
    {
        var figures = await host.In((IFigures f) => f.Targets("bac-ninh-2026", "SYT-BN", new(2026, 11, 20)));
        var highland = await host.In((IFigures f) => f.Targets("ha-giang-2025", "SYT-HG", new(2025, 12, 31)));
        figures.Concat(highland).ShouldAllBe(f => f.Denominator > 0 && f.Numerator > 0);
        figures.Concat(highland).Count(f => f.Numerator < f.Denominator).ShouldBeGreaterThan(10);
        figures.Single(f => f.Target == "CT2.1").Due.ShouldBeLessThan(new DateOnly(2026, 11, 20));
        var kinds = (await host.In((IPlans plans) => plans.Current())).SelectMany(p => p.Targets).Select(t => t.Population.Kind).Distinct();
        kinds.Count().ShouldBe(Enum.GetValues<PopulationKind>().Length);
    }

    [Fact]
    public async Task Conflicts_the_queue_and_refused_rows_are_there_to_look_at()
    {
        (await host.In((IFigures f) => f.Targets("bac-ninh-2026", "SYT-BN", new(2026, 11, 20)))).Sum(f => f.Conflicts).ShouldBeGreaterThan(0);
        await host.In(async (AppDb db) =>
        {
            (await db.Set<QueueItem>().CountAsync(q => q.State == QueueState.Open)).ShouldBe(27);
            (await db.Set<Import>().AnyAsync(i => i.Rejected > 0 && i.Accepted == 0)).ShouldBeTrue();
            (await db.Set<Import>().AnyAsync(i => i.Rejected > 0 && i.Accepted > 0)).ShouldBeTrue();
            (await db.Set<Import>().CountAsync(i => i.State != ImportState.Finished)).ShouldBe(0);
        });
    }

    [Fact]
    public async Task Evidence_was_received_when_the_story_says_and_some_of_it_late()
    {
        await host.In(async (ILedgerReader reader) =>
        {
            var entries = await reader.After(0, 10_000);
            entries.ShouldAllBe(e => e.ReceivedAt.Year <= 2026 && LocalDays.DayOf(e.ReceivedAt) <= new DateOnly(2026, 11, 21));
            entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.First.ReceivedAt <= pair.Second.ReceivedAt);
            entries.Count(e => e.Verb == Verb.Supported && e.ReceivedAt - e.OccurredAt > TimeSpan.FromDays(1)).ShouldBeGreaterThan(0);
            entries.Count(e => e.Strength == Strength.Measured).ShouldBeGreaterThan(50);
        });
    }

    [Fact]
    public async Task Its_units_have_planned_reported_and_asked_for_help_all_the_while()
    {
        await host.In(async (AppDb db) =>
        {
            var plans = await db.Set<UnitPlan>().ToListAsync();
            plans.Count(p => p.State == UnitPlanState.Approved).ShouldBeGreaterThan(plans.Count / 2);
            plans.Count(p => p.InTime(new(2026, 6, 24))).ShouldBeGreaterThan(plans.Count / 2);
            var obstacles = await db.Set<Obstacle>().ToListAsync();
            obstacles.Select(o => o.State).Distinct().Count().ShouldBeGreaterThan(2);
            obstacles.Count(o => o.Unanswered && o.Age(new(2026, 11, 21)) > 15).ShouldBeGreaterThan(0);
            var reported = (await db.Set<Report>().Where(r => r.Plan == "bac-ninh-2026" && r.FirstReceivedAt != null).ToListAsync()).GroupBy(r => r.Period).ToDictionary(g => g.Key, g => g.Count());
            reported.Count.ShouldBe(9);
            reported.Values.Min().ShouldBeGreaterThan(plans.Count / 2);
        });
    }

    [Fact]
    public async Task A_class_shows_what_changed_by_its_tasks_and_the_heat_map_where_people_erred()
    {
        await host.In(async (AppDb db) =>
        {
            var of = await db.Set<CamTay.Classes.Holding.Class>().SingleAsync(c => c.Code == "TH-MP-01");
            of.State.ShouldBe(CamTay.Classes.Holding.ClassState.Closed);
            var change = (await host.In(async (CamTay.Classes.Holding.ClassDesk desk) => await host.In(async (CamTay.Classes.Comparing.CompareTasks compare) => await compare.Of(await desk.Open(of.Id, default), default))))!;
            change.DidBefore.ShouldBeGreaterThan(3);
            change.DidAfter.ShouldBe(change.DidBefore);
            var skill = change.Changes.ShouldHaveSingleItem();
            skill.Both.ShouldBeGreaterThan(3);
            skill.Gained.ShouldBeGreaterThan(skill.Lost);
            skill.PassedAfter.ShouldBeGreaterThan(skill.PassedBefore);
            (await db.Set<CamTay.Learning.Tries.Try>().CountAsync(t => t.Lesson == "benh-an-dien-tu" && t.Mistakes > 1)).ShouldBeGreaterThan(3);
        });
        host.Services.GetRequiredService<IDemonstration>().Accounts.ShouldNotContain(a => a.Name.StartsWith("cb", StringComparison.OrdinalIgnoreCase), "Those who learned are not offered for signing in.");
    }

    [Fact]
    public async Task A_second_time_it_only_says_that_it_is_there()
    {
        await using var again = ModuleHost.On(host.Database, services => services.AddStory(SmallProvince.Seed));
        (await again.In((ILoadDemonstration demo) => demo.Load(SmallProvince.Seed, small: true, (_, _) => { }))).ShouldBeFalse();
        var refused = await Should.ThrowAsync<RefusedException>(() => again.In((ILoadDemonstration demo) => demo.Load(2, small: true, (_, _) => { })));
        refused.Refusal.Code.ShouldBe("demo.other-seed");
    }

    [Fact]
    public async Task It_says_of_itself_that_it_is_one_and_lists_its_accounts()
    {
        var demonstration = host.Services.GetRequiredService<IDemonstration>();
        demonstration.IsDemonstration.ShouldBeTrue();
        demonstration.Accounts.Select(a => a.Role).Distinct().Order().ShouldBe(CamTay.People.Roles.All.Select(r => r.Code).Order());
        await using var real = await ModuleHost.Start();
        real.Services.GetRequiredService<IDemonstration>().Accounts.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_never_mixes_with_real_entries()
    {
        await using var real = await ModuleHost.Start(Template.WithCast, services => services.AddStory(1));
        var refused = await Should.ThrowAsync<RefusedException>(() => real.In((ILoadDemonstration demo) => demo.Load(1, small: true, (_, _) => { })));
        refused.Refusal.Code.ShouldBe("demo.not-empty");
        real.Services.GetRequiredService<IDemonstration>().IsDemonstration.ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_subjects_and_entries()
    {
        await using var twin = await ModuleHost.Start(more: Template.Story);
        await twin.In((ILoadDemonstration demo) => demo.Load(SmallProvince.Seed, small: true, (_, _) => { }));
        (await Said(twin)).ShouldBe(await Said(host));
    }

    /// <summary>Everything but the source of imported rows, which carries the import's own id, and receipts of reports and certificates, whose content carries a signature.</summary>
    private static Task<string> Said(ModuleHost host) => host.In(async (ILedgerReader reader) => string.Join('\n',
        (await reader.After(0, 10_000)).Where(e => e.Verb is not (Verb.Reported or Verb.Certified)).Select(e => $"{e.Seq} {e.Id} {e.Subject} {e.Verb} {e.Unit} {e.OccurredAt:O} {e.ReceivedAt:O} {e.Strength} {e.Facts} {e.Voids}")));
}
