using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Demo.Loading;

/// <summary>Once a demonstration, always one: the row is asked for until it is there.</summary>
internal sealed class ReadDemonstration(IServiceScopeFactory scopes, DataFolder data) : IDemonstration
{
    private volatile bool found;

    public bool IsDemonstration => found || (found = Ask());

    public IReadOnlyList<DemoAccount> Accounts => IsDemonstration ? DemoAccounts.All : [];

    public void EnsureWhole()
    {
        using var scope = scopes.CreateScope();
        if (scope.ServiceProvider.GetRequiredService<AppDb>().Set<Installation>().Any(i => i.FinishedAt == null))
            throw new RefusedException(DemoRefusals.Interrupted.With(data.Root));
    }

    private bool Ask()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AppDb>().Set<Installation>().Any();
    }
}
