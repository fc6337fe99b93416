using CamTay.Tests.Harness;

namespace CamTay.Tests.Imports;

/// <summary>One host for a class of tests that leave nothing behind.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await TestHost.Start();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
