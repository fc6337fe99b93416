using CamTay.Platform;

namespace CamTay.People;

/// <summary>What the module People registers, owns and serves.</summary>
public sealed class PeopleModule : AppModule
{
    public override string Name => "people";
}
