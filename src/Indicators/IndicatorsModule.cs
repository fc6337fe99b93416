using CamTay.Platform;

namespace CamTay.Indicators;

/// <summary>What the module Indicators registers, owns and serves.</summary>
public sealed class IndicatorsModule : AppModule
{
    public override string Name => "indicators";
}
