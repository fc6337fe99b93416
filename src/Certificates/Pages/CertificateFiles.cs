using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CamTay.Certificates.Keys;
using CamTay.Certificates.Status;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Documents.Pdf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Certificates.Pages;

/// <summary>The files of a certificate and the status list of an issuer, for everybody who knows the address.</summary>
internal static class CertificateFiles
{
    /// <summary>Open Badges 3.0 §8.2 hands the compact form over as plain text; a status list bears the type of VC-JOSE-COSE.</summary>
    public const string JwtType = "text/plain", ListType = "application/vc+jwt";
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/chung-chi/{id:guid}.{format}", Write).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/chung-chi/trang-thai/{unit}/{list:int:min(1)}", Status).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/chung-chi/trang-thai/{unit}", (string unit, StatusList lists, HttpContext http, CancellationToken ct) => Status(unit, 0, lists, http, ct)).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Write(Guid id, string format, ReadCertificate read, IPlans plans, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var open = await read.Open(id, ct);
        if (open.Row.Jwt.Length == 0) throw new RefusedException(CertificatesRefusals.NotFound);
        OpenToAll.Say(http);
        return format switch
        {
            "jwt" => Results.File(Encoding.ASCII.GetBytes(open.Row.Jwt), JwtType, $"chung-chi-{id}.jwt"),
            "json" => Results.File(JsonSerializer.SerializeToUtf8Bytes(open.Credential, Pretty), "application/ld+json", $"chung-chi-{id}.json"),
            "pdf" => Results.File(CertificateDocument.Of(open, await Place(plans, open, ct), clock.GetUtcNow()), PdfFile.Type, $"chung-chi-{id}.pdf"),
            _ => throw new RefusedException(CertificatesRefusals.NotFound),
        };
    }

    private static async Task<string> Place(IPlans plans, OpenCertificate open, CancellationToken ct) =>
        PlanPlace.Of((await plans.Current(ct)).FirstOrDefault(p => p.RootUnit == open.Row.Issuer)?.PlaceAndDate, open.IssuerName);

    private static async Task<IResult> Status(string unit, int list, StatusList lists, HttpContext http, CancellationToken ct)
    {
        var signed = await lists.Signed(unit, list, ct);
        OpenToAll.Say(http);
        http.Response.Headers.CacheControl = $"public, max-age={StatusList.SecondsKept}";
        return Results.Text(signed, ListType);
    }
}
