using CamTay.Platform;

namespace CamTay.Evidence;

/// <summary>What the module Evidence registers, owns and serves.</summary>
public sealed class EvidenceModule : AppModule
{
    public override string Name => "evidence";
}
