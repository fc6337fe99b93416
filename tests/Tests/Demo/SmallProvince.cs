using CamTay.Indicators;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Demo;

/// <summary>The small demonstration, loaded once for all tests that only read it.</summary>
public sealed class SmallProvince : IAsyncLifetime
{
    public const long Seed = 1;

    private TestDatabase database = null!;

    public ModuleHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create(Template.SmallDemonstration);
        Host = ModuleHost.On(database);
        Host.Clock.Set(new DateOnly(2026, 11, 22));
        await Host.In((IRebuild rebuild) => rebuild.CatchUp());
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await database.DisposeAsync();
    }
}
