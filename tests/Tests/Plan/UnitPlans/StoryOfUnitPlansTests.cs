using CamTay.Plan;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Plan.UnitPlans;

/// <summary>A large province is told day by day while nothing folds in the background.</summary>
public sealed class StoryOfUnitPlansTests
{
    [Fact]
    public async Task Units_of_a_story_derive_their_plans_from_figures_although_nothing_folds_beside_it()
    {
        await using var host = await ModuleHost.Start(Template.WithCastBefore2026);
        await host.In((IPlanFolder folder) => folder.TakeIn());
        for (var day = new DateOnly(2026, 6, 10); day <= new DateOnly(2026, 6, 12); day = day.AddDays(1))
        {
            host.Clock.Set(day);
            var from = LocalDays.StartOf(day).AddHours(15);
            await host.In(async (IServiceProvider services) =>
            {
                foreach (var part in services.GetServices<IStoryPart>().Where(p => p.GetType().Name is "StoryOfFigures" or "StoryOfUnitPlans")) await part.Tell(from, from.AddHours(1), _ => { });
            });
        }
        await host.In(async (AppDb db) =>
        {
            var plans = await db.Set<UnitPlan>().ToListAsync();
            plans.Count.ShouldBe(5);
            plans.Where(p => UnitPlanContent.Read(p.Content).Goals.Count == 0).Select(p => p.Unit).ShouldBeEmpty("A plan without goals came before its figures.");
        });
    }
}
