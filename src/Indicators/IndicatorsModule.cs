using CamTay.Indicators.Api;
using CamTay.Indicators.Demonstration;
using CamTay.Indicators.Export;
using CamTay.Indicators.Lines;
using CamTay.Indicators.Members;
using CamTay.Indicators.Overview;
using CamTay.Indicators.Projection;
using CamTay.Indicators.Reading;
using CamTay.Indicators.Rebuild;
using CamTay.Indicators.Standpoints;
using CamTay.Indicators.Targets;
using CamTay.Indicators.Units;
using CamTay.Indicators.Words;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Indicators;

/// <summary>Figures as a fold of the ledger; members behind a figure.</summary>
public sealed class IndicatorsModule : AppModule
{
    public override string Name => "indicators";

    public override IReadOnlyList<Act> Acts => IndicatorsActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AskedDefinitions>();
        services.AddScoped<Definitions>();
        services.AddScoped<FoldBatch>();
        services.AddScoped<FoldHistory>();
        services.AddSingleton<ReadAhead>();
        services.AddSingleton<Sheets>();
        services.AddSingleton<UnitTrees>();
        services.AddSingleton<SeenFolds>();
        services.AddScoped<OpenGround>();
        services.AddScoped<ReadMembers>();
        services.AddScoped<IFigures, ReadFigures>();
        services.AddScoped<RecountLedger>();
        services.AddScoped<IRebuild, RebuildFigures>();
        services.AddSingleton<FollowLedger>();
        services.AddHostedService(s => s.GetRequiredService<FollowLedger>());
        Screens(services);
    }

    /// <summary>What the pages read; one of each per request, opened by the page and asked by its parts.</summary>
    private static void Screens(IServiceCollection services)
    {
        services.AddScoped<Standpoint>();
        services.AddScoped<UnitLines>();
        services.AddScoped<CommuneAreas>();
        services.AddScoped<ReadOverview>();
        services.AddScoped<ReadTarget>();
        services.AddScoped<SubjectWords>();
        services.AddScoped<OpenList>();
        services.AddScoped<EntriesBehind>();
        services.AddScoped<ReadMissing>();
        services.AddScoped<ReadReadiness>();
        services.AddScoped<ITargetProgress, TargetsForPlan>();
        services.AddScoped<IUnitsOnDay, UnitsForPlans>();
        services.AddScoped<IStoryPart, StoryOfFigures>();
    }

    public override void Tables(ModelBuilder model)
    {
        var definitions = model.Entity<DefinitionRow>();
        definitions.ToTable("indicators_definitions");
        definitions.Property(d => d.Id).ValueGeneratedNever();
        model.Entity<StructureRow>().ToTable("indicators_structure").Property(s => s.Id).ValueGeneratedNever();
        model.Entity<DeltaRow>().ToTable("indicators_deltas").HasKey(d => new { d.Definition, d.Seq, d.N });
    }

    public override void Routes(IEndpointRouteBuilder routes)
    {
        FiguresApi.Map(routes);
        Exports.Map(routes);
    }
}
