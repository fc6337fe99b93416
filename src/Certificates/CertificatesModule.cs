using CamTay.Certificates.Check;
using CamTay.Certificates.Desk;
using CamTay.Certificates.Issuing;
using CamTay.Certificates.Keys;
using CamTay.Certificates.Mine;
using CamTay.Certificates.Pages;
using CamTay.Certificates.Status;
using CamTay.Evidence;
using CamTay.Learning;
using CamTay.People;
using CamTay.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Certificates;

/// <summary>Certificates of what was measured: signed, verifiable without this server, and taken back where they no longer hold.</summary>
public sealed class CertificatesModule : AppModule
{
    public override string Name => "certificates";

    public override IReadOnlyList<Act> Acts => CertificatesActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IssuerAddress>();
        services.AddScoped<IssuerKeys>().AddScoped<WriteCredential>().AddScoped<SignCertificate>().AddScoped<EndCertificate>();
        services.AddScoped<FollowCompetence>().AddScoped<FollowSafely>().AddScoped<ICompetenceFollower>(p => p.GetRequiredService<FollowSafely>());
        services.AddScoped<CatchUpCertificates>().AddHostedService<CatchUpWork>();
        services.AddScoped<ReissueCertificate>().AddScoped<RevokeCertificate>().AddScoped<IVoidFollower>(p => p.GetRequiredService<RevokeCertificate>());
        services.AddScoped<IPersonalData, ForgetHolder>().AddScoped<StatusList>().AddScoped<StatusPlaces>();
        services.AddScoped<ShowOwn>().AddScoped<IOwnCertificates>(p => p.GetRequiredService<ShowOwn>()).AddScoped<ChooseName>();
        services.AddScoped<ReadCertificate>().AddScoped<ReadDesk>().AddScoped<IAttention, KeyAttention>();
    }

    public override void Tables(ModelBuilder model) => CertificatesTables.Add(model);

    public override void Routes(IEndpointRouteBuilder routes)
    {
        KeyFiles.Map(routes);
        CertificateFiles.Map(routes);
        CheckRoutes.Map(routes);
        DeskFiles.Map(routes);
    }
}
