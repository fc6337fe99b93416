using System.Text.RegularExpressions;
using CamTay.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Harness;

/// <summary>One endpoint of the running program: an address with a method, and who it says may call it.</summary>
public sealed partial record Door(string Method, string Route, IReadOnlyList<Permission> Needs, bool Anonymous, bool SignedIn)
{
    /// <summary>The kind of body that it takes, or null when it takes any.</summary>
    public string? Takes { get; private init; }

    /// <summary>Values for the places of an address, by their names; anything else is an id that does not exist.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["plan"] = "bac-ninh-2026", ["target"] = "CT1", ["kind"] = "can-bo",
        ["part"] = "missing", ["format"] = "csv", ["period"] = "thang-2026-06", ["revision"] = "1", ["name"] = "lan", ["account"] = "lan", ["documentName"] = "v1",
    };

    public bool ForPrograms => Route.StartsWith("/api/", StringComparison.Ordinal);

    public string Address => At(Cast.Province, null);

    /// <summary>The address with a unit and an entry in its places, and the unit also asked for in the query string.</summary>
    public string At(string unit, Guid? id) => Place().Replace(Route, place => place.Groups[1].Value.ToLowerInvariant() switch
    {
        "unit" or "code" => unit,
        "id" when id is not null => id.ToString()!,
        var name when Places.TryGetValue(name, out var value) => value,
        _ => place.Value.Contains(":int", StringComparison.Ordinal) || place.Value.Contains(":long", StringComparison.Ordinal) ? "1" : Guid.Empty.ToString(),
    });

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
        return methods.Where(m => m is not ("HEAD" or "OPTIONS")).Select(method => new Door(method, route, needs, anonymous, signedIn)
        {
            Takes = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.FirstOrDefault(),
        });
    }

    [GeneratedRegex(@"\{\**([^}:?=]+)[^}]*\}")]
    private static partial Regex Place();
}
