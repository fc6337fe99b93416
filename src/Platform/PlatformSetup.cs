using CamTay.Platform.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Platform;

/// <summary>What every module may ask for: clock, folders, audit log, language, map outlines.</summary>
public static class PlatformSetup
{
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(p => new DataFolder(Setting(p, "CAMTAY_DATA") ?? "data"));
        services.AddSingleton(p => Content(p));
        services.AddSingleton<Boundaries>();
        services.AddSingleton<CommuneNames>();
        services.AddScoped<Language>();
        services.AddScoped<AuditLog>();
        services.AddSingleton<ActBook>();
        services.AddSingleton<SiteAddress>();
        return services;
    }

    private static ContentFolder Content(IServiceProvider services)
    {
        var beside = new ContentFolder();
        return new ContentFolder { Content = Setting(services, "CAMTAY_CONTENT") ?? beside.Content, Plans = Setting(services, "CAMTAY_PLANS") ?? beside.Plans };
    }

    private static string? Setting(IServiceProvider services, string key)
    {
        var value = services.GetRequiredService<IConfiguration>()[key];
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
