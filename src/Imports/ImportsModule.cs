using CamTay.Platform;

namespace CamTay.Imports;

/// <summary>What the module Imports registers, owns and serves.</summary>
public sealed class ImportsModule : AppModule
{
    public override string Name => "imports";
}
