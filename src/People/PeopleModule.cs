using CamTay.Evidence;
using CamTay.People.Access;
using CamTay.People.Accounts;
using CamTay.People.Citizens;
using CamTay.People.Erasure;
using CamTay.People.Invitations;
using CamTay.People.OwnAccount;
using CamTay.People.SignIn;
using CamTay.People.Staff;
using CamTay.People.Stated;
using CamTay.People.Units;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.People;

/// <summary>What the module People registers, owns and serves.</summary>
public sealed class PeopleModule : AppModule
{
    public override string Name => "people";

    public override IReadOnlyList<Act> Acts => PeopleActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        SignInSetup.Add(services);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentAccount>();
        services.AddScoped<IAccess>(s => s.GetRequiredService<CurrentAccount>());
        services.AddScoped<IActing>(s => s.GetRequiredService<CurrentAccount>());
        services.AddScoped<IAccounts, OpenAccounts>();
        services.AddScoped<AccountReach>();
        services.AddScoped<AccountList>();
        services.AddScoped<GiveRole>();
        services.AddScoped<DisableAccount>();
        services.AddScoped<ResetSecondFactor>();
        services.AddScoped<InviteAccount>();
        services.AddScoped<TakeInvitation>();
        services.AddScoped<Own>();
        services.AddScoped<SetUpSecondFactor>();
        Register(services);
    }

    private static void Register(IServiceCollection services)
    {
        services.AddSingleton<UnitTrees>();
        services.AddScoped<IUnits, ReadUnits>();
        services.AddScoped<IStaff, ReadStaff>();
        services.AddScoped<IStaffNumbers, CountStaff>();
        services.AddScoped<IHolders, FindHolders>();
        services.AddScoped<ISubjectNames, NameSubjects>();
        services.AddScoped<RestateFacts>();
        services.AddScoped<IVoidFollower, FollowVoid>();
        services.AddScoped<RegisterUnits>();
        services.AddScoped<RegisterStaff>();
        services.AddScoped<MergeUnit>();
        services.AddSingleton<IPseudonyms, RandomPseudonyms>();
        services.AddScoped<IRegistry, Registry>();
        services.AddScoped<UnitFiles>();
        services.AddScoped<ChangeUnits>();
        services.AddScoped<ReopenUnit>();
        services.AddScoped<StaffFiles>();
        services.AddScoped<ChangeStaff>();
        services.AddSingleton<ICitizens, NameCitizens>();
        services.AddScoped<IErasure, ErasePerson>();
    }

    public override void Routes(IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        AccountRoutes.Map(routes);
        UnitRoutes.Map(routes);
    }

    public override void Tables(ModelBuilder model) => PeopleTables.Add(model);
}
