using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan.UnitPlans;

/// <summary>What unit plans register and own.</summary>
internal static class UnitPlanTables
{
    public static void Services(IServiceCollection services)
    {
        services.AddScoped<ObligedUnits>();
        services.AddScoped<UnitPlanFolder>();
        services.AddScoped<DeriveUnitPlans>();
        services.AddScoped<ChangeUnitPlan>();
        services.AddScoped<TakePaper>();
        services.AddScoped<DecideUnitPlan>();
        services.AddScoped<ReadUnitPlans>();
        services.AddScoped<ProveUnitPlan>();
        services.AddScoped<INavBadge>(s => s.GetRequiredService<ReadUnitPlans>());
        services.AddScoped<IAttention, UnitPlanAttention>();
        services.AddScoped<IDuties, UnitPlanDuties>();
    }

    public static void Add(ModelBuilder model)
    {
        var plans = model.Entity<UnitPlan>();
        plans.ToTable("plan_unit_plans").HasKey(p => p.Id);
        plans.Property(p => p.Version).IsConcurrencyToken();
        plans.HasIndex(p => new { p.Plan, p.Unit }).IsUnique();
        var steps = model.Entity<UnitPlanStep>();
        steps.ToTable("plan_unit_plan_steps").HasKey(s => s.Id);
        steps.HasIndex(s => new { s.UnitPlanId, s.At });
    }
}
