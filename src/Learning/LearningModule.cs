using CamTay.Evidence;
using CamTay.Learning.Competence;
using CamTay.Learning.Editing;
using CamTay.Learning.Demonstration;
using CamTay.Learning.Hand;
using CamTay.Learning.Learners;
using CamTay.Learning.Lessons;
using CamTay.Learning.Mine;
using CamTay.Learning.MoocPhotos;
using CamTay.Learning.Rescue;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Skills;
using CamTay.Learning.Sticking;
using CamTay.Learning.Supervision;
using CamTay.Learning.Team;
using CamTay.Learning.Tries;
using CamTay.Learning.Voices;
using CamTay.People;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Learning;

/// <summary>Learning by doing: lessons, tries, measured skill.</summary>
public sealed class LearningModule : AppModule
{
    public override string Name => "learning";

    public override IReadOnlyList<Act> Acts => LearningActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LessonLibrary>().AddSingleton<ILessons>(p => p.GetRequiredService<LessonLibrary>());
        services.AddScoped<FindLearner>().AddSingleton<KeptVersions>().AddScoped<KeepVersions>().AddScoped<CountSteps>().AddScoped<FindCopies>().AddScoped<IssueTicket>().AddScoped<HearActs>().AddScoped<ReceiveTries>();
        services.AddScoped<ReadTrials>().AddScoped<StateCompetence>().AddScoped<ReadCompetence>().AddScoped<ICompetence>(p => p.GetRequiredService<ReadCompetence>());
        services.AddScoped<KeepRefreshers>().AddScoped<ReadShifts>().AddScoped<TakeRoster>().AddScoped<IPersonalDuties, RefresherDuties>().AddHostedService<CatchUpRefreshers>();
        services.AddScoped<RequiredSkills>().AddScoped<MyLearning>().AddScoped<SetShifts>().AddSingleton<KeptResults>().AddScoped<ReadTeam>().AddScoped<ReadAlike>().AddScoped<ReadSticking>().AddScoped<SaveSkills>();
        services.AddScoped<KnownLearners>().AddScoped<ILearners>(p => p.GetRequiredService<KnownLearners>()).AddScoped<IQuietHours>(p => p.GetRequiredService<KnownLearners>());
        services.AddScoped<ReadPhotos>().AddScoped<SendPhoto>().AddScoped<DecidePhoto>().AddScoped<IPersonalData, ErasePhotos>().AddScoped<IDuties, PhotoDuties>().AddScoped<IEvidenceRecord, PhotoRecord>().AddHostedService<ForgetPictures>();
        services.AddSingleton<Languages>().AddScoped<ReadVoices>().AddScoped<ReceiveRecording>().AddScoped<DecideRecording>();
        services.AddScoped<TakeRescueFile>().AddSingleton<EditShelf>().AddScoped<EditLesson>().AddScoped<CopyLesson>();
        services.AddScoped<OpenSupervision>().AddScoped<UseSupervision>().AddScoped<DecideSupervision>().AddScoped<ReadSupervisions>();
        services.AddScoped<IStoryPart, StoryOfLearning>().AddScoped<IStoryPart, StoryOfPhotos>().AddScoped<IStoryPart, StoryOfClassTasks>();
        services.AddScoped<ClaimStaff>().AddScoped<ConfirmLearner>().AddScoped<IPersonalData, ForgetLearner>();
    }

    public override void Tables(ModelBuilder model) => LearningTables.Add(model);

    public override void Routes(IEndpointRouteBuilder routes)
    {
        HandRoutes.Map(routes);
        TriesApi.Map(routes);
        PhotoRoutes.Map(routes);
        EditRoutes.Map(routes);
        VoiceRoutes.Map(routes);
        TeamColumns.Map(routes);
    }
}
