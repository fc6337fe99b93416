using CamTay.Imports;
using CamTay.Platform;
using CamTay.Reporting.Api;
using CamTay.Reporting.Attachments;
using CamTay.Reporting.Demonstration;
using CamTay.Reporting.Disputes;
using CamTay.Reporting.Documents;
using CamTay.Reporting.Forms;
using CamTay.Reporting.Freezing;
using CamTay.Reporting.Gathering;
using CamTay.Reporting.Onward;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;
using CamTay.Reporting.Screens;
using CamTay.Reporting.Verification;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Reporting;

/// <summary>Periodic reports: computed from the ledger, completed by people, received on the server's clock, frozen, never changed.</summary>
public sealed class ReportingModule : AppModule
{
    public override string Name => "reporting";

    public override IReadOnlyList<Act> Acts => ReportingActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<FormFiles>().AddSingleton<FormMemory>().AddScoped<FormShelf>();
        services.AddScoped<Obliged>().AddScoped<PeriodBook>().AddScoped<ExtendDeadline>().AddScoped<IReportsDue, ReportsDue>().AddScoped<IDuties, ReportDuties>();
        services.AddScoped<ReportDesk>().AddScoped<SaveReport>().AddScoped<SendReport>().AddScoped<DecideReport>();
        services.AddScoped<AttachFiles>();
        services.AddScoped<IStoryPart, StoryOfReports>();
        services.AddScoped<IQueueGuest, DisputesInQueue>().AddScoped<ReadDisputes>().AddScoped<ReadSeen>().AddScoped<RaiseDispute>();
        services.AddScoped<ProveReport>();
        OnwardTables.Services(services);
        services.AddScoped<FreezePaper>().AddScoped<FreezeReport>().AddScoped<GatherReports>().AddScoped<FrozenReports>().AddScoped<IFrozenReports>(s => s.GetRequiredService<FrozenReports>());
    }

    public override void Tables(ModelBuilder model)
    {
        ReportingTables.Add(model);
        OnwardTables.Add(model);
    }

    public override void Routes(IEndpointRouteBuilder routes)
    {
        ReportsApi.Map(routes);
        PeriodColumns.Map(routes);
        ReportFiles.Map(routes);
        AttachmentRoutes.Map(routes);
    }
}
