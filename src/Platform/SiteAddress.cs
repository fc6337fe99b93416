using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CamTay.Platform;

/// <summary>
/// Where people open the site, for links that leave it: QR codes, mails, calendars, payloads. <c>CAMTAY_SITE</c> says it once and for ever; without it
/// the address of the request counts, and work in the background, which sees no request, gives the bare path.
/// </summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    private const string OwnMachine = "http://127.0.0.1:5080";

    private readonly string site = (configuration["CAMTAY_SITE"] ?? "").TrimEnd('/');

    /// <summary>What is kept for ever carries this one: <c>CAMTAY_SITE</c>, else a program on one's own machine. Never a request's host, which whoever asks may choose.</summary>
    public string Lasting => site.Length > 0 ? site : OwnMachine;

    public string Of(string path) => site + path;

    public string Of(HttpRequest request, string path) => (site.Length > 0 ? site : $"{request.Scheme}://{request.Host}") + path;
}
