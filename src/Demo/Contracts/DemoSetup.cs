using CamTay.Demo.Loading;
using CamTay.People;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Demo;

/// <summary>What a process that loads the demonstration needs beyond the program itself; a serving process never calls this.</summary>
public static class DemoSetup
{
    /// <summary>Puts the story's clock and its repeatable pseudonyms in the place of the real ones.</summary>
    public static void AddStory(this IServiceCollection services, long seed)
    {
        services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(new LateFlush()));
        services.AddSingleton<StoryClock>();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(s => s.GetRequiredService<StoryClock>()));
        services.Replace(ServiceDescriptor.Singleton<IPseudonyms>(new StoryPseudonyms(seed)));
        services.AddScoped<PlayStory>();
        services.AddScoped<LoadDemonstration>();
        services.AddScoped<ILoadDemonstration>(s => s.GetRequiredService<LoadDemonstration>());
        services.AddScoped<SendFile>();
    }
}
