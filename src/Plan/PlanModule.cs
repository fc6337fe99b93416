using CamTay.Plan.Demonstration;
using CamTay.Plan.Obstacles;
using CamTay.Plan.Periods;
using CamTay.Plan.Plans;
using CamTay.Plan.Revisions;
using CamTay.Plan.Skills;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan;

/// <summary>What the module Plan registers, owns and serves.</summary>
public sealed class PlanModule : AppModule
{
    public override string Name => "plan";

    public override IReadOnlyList<Act> Acts => PlanActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SkillsFile>().AddScoped<ISkillEditions, SkillEditions>();
        services.AddSingleton<ISkills>(s => s.GetRequiredService<SkillsFile>());
        services.AddSingleton<PlansInForce>();
        services.AddSingleton<IPlans>(s => s.GetRequiredService<PlansInForce>());
        services.AddSingleton<IWorkingDays, WorkingDays>();
        services.AddSingleton<IReportingPeriods, ReportingPeriods>();
        services.AddSingleton<PlanFolder>();
        services.AddSingleton<IPlanFolder>(s => s.GetRequiredService<PlanFolder>());
        services.AddScoped<KeepRevision>();
        services.AddScoped<RevisionList>();
        services.AddScoped<LoadPlan>();
        services.AddScoped<PlanDesk>();
        services.AddHostedService<WatchPlans>();
        UnitPlanTables.Services(services);
        ObstacleTables.Services(services);
        services.AddScoped<IStoryPart, StoryOfUnitPlans>().AddScoped<IStoryPart, StoryOfObstacles>();
    }

    public override void Tables(ModelBuilder model)
    {
        var revisions = model.Entity<PlanRevision>();
        revisions.ToTable("plan_revisions");
        revisions.HasKey(r => new { r.Plan, r.Revision });
        revisions.Property(r => r.Revision).ValueGeneratedNever();
        var skills = model.Entity<SkillEdition>();
        skills.ToTable("plan_skill_editions");
        skills.HasKey(e => e.Number);
        skills.Property(e => e.Number).ValueGeneratedNever();
        UnitPlanTables.Add(model);
        ObstacleTables.Add(model);
    }

    public override void Routes(IEndpointRouteBuilder routes)
    {
        ExportPlan.Map(routes);
        DownloadRevision.Map(routes);
        UnitPlanRoutes.Map(routes);
        ObstacleTables.Map(routes);
    }
}
