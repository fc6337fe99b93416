using CamTay.Classes.Attendance;
using CamTay.Classes.Closing;
using CamTay.Classes.Codes;
using CamTay.Classes.Comparing;
using CamTay.Classes.Files;
using CamTay.Classes.Holding;
using CamTay.Classes.Inviting;
using CamTay.Classes.Lists;
using CamTay.Classes.Papers;
using CamTay.Classes.Rolls;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Classes;

/// <summary>Classes and workshops: who is asked, who came, how that is known, and what it changed.</summary>
public sealed class ClassesModule : AppModule
{
    public override string Name => "classes";

    public override IReadOnlyList<Act> Acts => ClassesActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ClassDesk>().AddScoped<ClassChoices>().AddScoped<SaveClass>().AddScoped<MoveClass>().AddScoped<KeepFile>();
        services.AddScoped<InvitePeople>().AddScoped<FindPeople>().AddScoped<AnswerInvitation>();
        services.AddScoped<ReadPresence>().AddScoped<StateAttendance>().AddScoped<SettleArrivals>().AddHostedService<SettleOften>();
        services.AddScoped<IVoidFollower, FollowVoid>().AddScoped<IPersonalData, ForgetAttendee>();
        services.AddScoped<ScanProof>().AddScoped<ReadCode>().AddScoped<Arrive>().AddScoped<ConfirmArrivals>().AddScoped<AdmitArrival>();
        services.AddScoped<TakeRoll>().AddScoped<SendPaper>().AddScoped<DecidePaper>();
        services.AddScoped<ReadClasses>().AddScoped<ReadPeople>().AddScoped<CompareTasks>();
        services.AddScoped<IStoryPart, Demonstration.StoryOfClasses>().AddScoped<IPersonalDuties, ClassDuties>().AddScoped<IPersonalDuties, TaskDuties>().AddScoped<IDuties, ClosingDuties>();
    }

    public override void Tables(ModelBuilder model) => ClassesTables.Add(model);

    public override void Routes(IEndpointRouteBuilder routes)
    {
        CodeRoutes.Map(routes);
        RollRoutes.Map(routes);
        ClassFiles.Map(routes);
    }
}
