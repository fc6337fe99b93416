using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Reporting.Onward;

/// <summary>What the way onward registers and owns.</summary>
internal static class OnwardTables
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Services(IServiceCollection services)
    {
        services.AddHttpClient(OnwardDoor.Client, client => client.Timeout = Patience);
        services.AddSingleton<OnwardDoor>();
        services.AddScoped<SendOnward>().AddScoped<ReadOnward>();
        services.AddHostedService<RetryOnward>();
    }

    public static void Add(ModelBuilder model)
    {
        var sendings = model.Entity<OnwardSending>();
        sendings.ToTable("reporting_onward").HasKey(s => s.FrozenId);
        sendings.HasIndex(s => new { s.State, s.NextTry });
        var tries = model.Entity<OnwardTry>();
        tries.ToTable("reporting_onward_tries").HasKey(t => t.Id);
        tries.HasIndex(t => new { t.FrozenId, t.At });
    }
}
