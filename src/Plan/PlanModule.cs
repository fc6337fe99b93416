using CamTay.Platform;

namespace CamTay.Plan;

/// <summary>What the module Plan registers, owns and serves.</summary>
public sealed class PlanModule : AppModule
{
    public override string Name => "plan";
}
