using System.Text.Json;
using CamTay.People;
using CamTay.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Certificates.Keys;

/// <summary>Public keys for everybody: all at the well-known address (RFC 7517 JWKS), one by its <c>kid</c>, and an issuer's as a file to pin.</summary>
internal static class KeyFiles
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/jwks.json", All).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/chung-chi/khoa/{thumbprint}", One).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/chung-chi/noi-cap/{unit}", Profile).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/chung-chi/noi-cap/{unit}/khoa.json", Pinned).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> All(IssuerKeys keys, HttpContext http, CancellationToken ct) =>
        Answer(http, Set(await keys.All(ct)), "application/jwk-set+json");

    /// <summary>With what each retired key said of its successor, so that who pinned an earlier one gets from it to the present one.</summary>
    internal static object Set(IReadOnlyList<IssuerKey> all) => new { keys = all.Select(k => k.Jwk()), handovers = all.Select(k => k.Handover).OfType<string>() };

    private static async Task<IResult> One(string thumbprint, IssuerKeys keys, HttpContext http, CancellationToken ct) =>
        (await keys.All(ct)).FirstOrDefault(k => k.Thumbprint == thumbprint) is { } key ? Answer(http, key.Jwk(), "application/jwk+json") : throw new RefusedException(CertificatesRefusals.NoKey);

    /// <summary>Open Badges 3.0, Profile.</summary>
    private static async Task<IResult> Profile(string unit, IssuerKeys keys, IUnits units, IssuerAddress address, HttpContext http, CancellationToken ct) =>
        (await keys.Of(unit, ct)).Count == 0 ? throw new RefusedException(CertificatesRefusals.NoKey)
        : Answer(http, new { id = address.Issuer(unit), type = new[] { "Profile" }, name = await Name(units, unit, ct) }, "application/json");

    private static async Task<IResult> Pinned(string unit, IssuerKeys keys, IUnits units, IssuerAddress address, HttpContext http, CancellationToken ct)
    {
        var own = await keys.Of(unit, ct);
        if (own.Count == 0) throw new RefusedException(CertificatesRefusals.NoKey);
        OpenToAll.Say(http);
        http.Response.Headers.CacheControl = "no-cache";
        var file = JsonSerializer.SerializeToUtf8Bytes(new { issuer = address.Issuer(unit), name = await Name(units, unit, ct), keys = own.Select(k => k.Jwk()), handovers = own.Select(k => k.Handover).OfType<string>() }, Pretty);
        return Results.File(file, "application/jwk-set+json", $"khoa-{unit}.json");
    }

    internal static async Task<string> Name(IUnits units, string unit, CancellationToken ct) => (await units.All(ct)).TryGetValue(unit, out var found) ? found.Name : unit;

    private static IResult Answer(HttpContext http, object content, string type)
    {
        OpenToAll.Say(http);
        http.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Json(content, Pretty, type);
    }
}
