using CamTay.Learning.Hand;
using CamTay.Learning.Lessons;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Learning;

/// <summary>Learning by doing: lessons, tries, measured skill.</summary>
public sealed class LearningModule : AppModule
{
    public override string Name => "learning";

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LessonLibrary>().AddSingleton<ILessons>(p => p.GetRequiredService<LessonLibrary>());
    }

    public override void Routes(IEndpointRouteBuilder routes)
    {
        HandRoutes.Map(routes);
    }
}
