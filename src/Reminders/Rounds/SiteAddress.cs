using Microsoft.Extensions.Configuration;

namespace CamTay.Reminders.Rounds;

/// <summary>Where people open the site (<c>CAMTAY_SITE</c>): background work sees no request to learn it from. Without it links are local.</summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    private readonly string site = (configuration["CAMTAY_SITE"] ?? "").TrimEnd('/');

    public string Of(string path) => site + path;
}
