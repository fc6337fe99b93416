using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CamTay.Platform;

/// <summary>
/// Where people open the site, for links that leave it: QR codes, mails, calendars, payloads. <c>CAMTAY_SITE</c> says it once and for ever; without it
/// the address of the request counts, and work in the background, which sees no request, gives the bare path.
/// </summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    private readonly string site = (configuration["CAMTAY_SITE"] ?? "").TrimEnd('/');

    public string Of(string path) => site + path;

    public string Of(HttpRequest request, string path) => (site.Length > 0 ? site : $"{request.Scheme}://{request.Host}") + path;
}
