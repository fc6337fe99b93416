using CamTay.Evidence;
using CamTay.Imports.Answers;
using CamTay.Imports.Claims;
using CamTay.Imports.Demonstration;
using CamTay.Imports.Erasure;
using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.Imports.Queue;
using CamTay.Imports.Reconcile;
using CamTay.Imports.Runs;
using CamTay.Imports.Send;
using CamTay.Imports.Templates;
using CamTay.People;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Imports;

/// <summary>Files of evidence: read, decided row by row, recorded; and the queue of rows whose person is not certain.</summary>
public sealed class ImportsModule : AppModule
{
    public override string Name => "imports";

    public override IReadOnlyList<Act> Acts => ImportsActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Spool>().AddSingleton<RunImport>().AddSingleton<ImportBell>().AddHostedService<ImportWorker>();
        services.AddSingleton<CommuneCodes>();
        services.AddScoped<RecordClaims>().AddScoped<ReplaceClaims>().AddScoped<StaffUnits>().AddScoped<AssignFacts>().AddScoped<TakeStaffRows>().AddScoped<OpenUnits>();
        services.AddScoped<ImportKind, DonVi>().AddScoped<ImportKind, CanBo>().AddScoped<ImportKind, Mooc>().AddScoped<ImportKind, XacNhanVneid>()
            .AddScoped<ImportKind, KyNang>().AddScoped<ImportKind, TapHuan>().AddScoped<ImportKind, DichVuSo>().AddScoped<ImportKind, ToCongNgheSo>()
            .AddScoped<ImportKind, LuotKham>().AddScoped<ImportKind, DanSo>().AddScoped<KindList>();
        services.AddScoped<ReadQueue>().AddScoped<INavBadge>(p => p.GetRequiredService<ReadQueue>()).AddScoped<IAttention, QueueAttention>().AddScoped<QueuedFacts>().AddScoped<FindCandidates>()
            .AddScoped<MatchItem>().AddScoped<MatchCertain>().AddScoped<DismissItem>().AddScoped<IPersonalData, EraseCells>();
        services.AddScoped<ReadingTurns>().AddScoped<ReadImport>().AddScoped<ReadRows>().AddScoped<ListImports>().AddScoped<IFileImports, FileImports>().AddScoped<IEvidenceRecord, ImportedRecord>();
        services.AddScoped<WaitingRows>().AddScoped<ReadReconciliation>().AddSingleton<KeptPeople>();
        services.AddScoped<IStoryPart, StoryOfMapping>().AddScoped<FindProfile>().AddScoped<FitHeader>().AddScoped<SaveProfile>().AddScoped<ReadUnmapped>();
        services.AddScoped<TakeChunk>().AddScoped<EarlierRows>().AddScoped<SettleWaiting>().AddScoped<ReceiveFile>().AddScoped<EnqueueRows>();
    }

    public override void Tables(ModelBuilder model) => ImportsTables.Add(model);

    public override void Routes(IEndpointRouteBuilder routes)
    {
        ImportsApi.Map(routes);
        TemplateRoutes.Map(routes);
        ListImports.Map(routes);
        RejectedFile.Map(routes);
        QueueColumns.Map(routes);
        ReconcileColumns.Map(routes);
    }
}
