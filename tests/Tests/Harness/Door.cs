using System.Text.RegularExpressions;
using CamTay.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Harness;

/// <summary>One endpoint of the running program: an address with a method, and who it says may call it.</summary>
public sealed partial record Door(string Method, string Route, IReadOnlyList<Permission> Needs, bool Anonymous, bool SignedIn)
{
    /// <summary>Values for the places of an address, by their names; anything else is an id that does not exist.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["plan"] = "bac-ninh-2026", ["target"] = "CT1", ["unit"] = Cast.Province, ["code"] = Cast.Province, ["kind"] = "can-bo",
        ["part"] = "missing", ["format"] = "csv", ["revision"] = "1", ["name"] = "lan", ["account"] = "lan", ["documentName"] = "v1",
    };

    public bool ForPrograms => Route.StartsWith("/api/", StringComparison.Ordinal);

    public string Address => Place().Replace(Route, place =>
        Places.GetValueOrDefault(place.Groups[1].Value) ?? (place.Value.Contains(":int", StringComparison.Ordinal) || place.Value.Contains(":long", StringComparison.Ordinal) ? "1" : "0197c000-0000-7000-8000-000000000000"));

    /// <summary>Every endpoint that the program serves, found by itself.</summary>
    public static IReadOnlyList<Door> All(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Of)
            .Distinct().OrderBy(d => d.Route, StringComparer.Ordinal).ThenBy(d => d.Method, StringComparer.Ordinal),
    ];

    public override string ToString() => $"{Method} {Route}";

    public bool Equals(Door? other) => other is not null && other.Method == Method && other.Route == Route;

    public override int GetHashCode() => HashCode.Combine(Method, Route);

    private static IEnumerable<Door> Of(RouteEndpoint endpoint)
    {
        var needs = endpoint.Metadata.OfType<NeedsAttribute>().Select(n => n.Permission).Distinct().ToList();
        var anonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var signedIn = endpoint.Metadata.OfType<IAuthorizeData>().Any();
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } stated ? stated : ["GET"];
        return methods.Where(m => m is not ("HEAD" or "OPTIONS")).Select(method => new Door(method, route, needs, anonymous, signedIn));
    }

    [GeneratedRegex(@"\{\**([^}:?=]+)[^}]*\}")]
    private static partial Regex Place();
}
