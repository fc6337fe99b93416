using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Plan.Obstacles;

/// <summary>What obstacles register, own and serve.</summary>
internal static class ObstacleTables
{
    public static void Services(IServiceCollection services)
    {
        services.AddScoped<RoutedTo>();
        services.AddScoped<RaiseObstacle>();
        services.AddScoped<HandleObstacle>();
        services.AddScoped<ReadObstacles>();
        services.AddScoped<INavBadge>(s => s.GetRequiredService<ReadObstacles>());
        services.AddScoped<IAttention, ObstacleAttention>();
        services.AddScoped<IDuties, ObstacleDuties>();
    }

    public static void Add(ModelBuilder model)
    {
        var obstacles = model.Entity<Obstacle>();
        obstacles.ToTable("plan_obstacles").HasKey(o => o.Id);
        obstacles.Property(o => o.Version).IsConcurrencyToken();
        obstacles.HasIndex(o => new { o.State, o.Unit });
        var steps = model.Entity<ObstacleStep>();
        steps.ToTable("plan_obstacle_steps").HasKey(s => s.Id);
        steps.HasIndex(s => new { s.ObstacleId, s.At });
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/vuong-mac/xuat.{format}", async (string format, ReadObstacles obstacles, Language l, HttpRequest request, CancellationToken ct) =>
    {
        var columns = ObstacleWords.Columns(l);
        return TableFile.Answer(format, columns, TableQuery.From(request).Apply(columns, await obstacles.All(ct), l), l, "vuong-mac");
    }).RequireAuthorization(new NeedsAttribute(Permission.ViewFigures)).ExcludeFromDescription();
}
