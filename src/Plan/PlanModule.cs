using CamTay.Plan.Skills;
using CamTay.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan;

/// <summary>What the module Plan registers, owns and serves.</summary>
public sealed class PlanModule : AppModule
{
    public override string Name => "plan";

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ISkills, SkillsFile>();
    }
}
