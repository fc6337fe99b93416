using CamTay.Demo.Loading;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Demo;

/// <summary>The demonstration province, and the mark that an installation is one.</summary>
public sealed class DemoModule : AppModule
{
    public override string Name => "demo";

    public override void Services(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<IDemonstration, ReadDemonstration>();

    public override void Tables(ModelBuilder model)
    {
        model.Entity<Installation>().ToTable("demo_installation").Property(i => i.Id).ValueGeneratedNever();
    }
}
