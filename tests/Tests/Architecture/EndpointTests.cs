using CamTay.Tests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Architecture;

/// <summary>architecture.md, rule 5: every endpoint and page states who may call it.</summary>
public sealed class EndpointTests
{
    /// <summary>Open to everybody: what one needs before signing in, and what says nothing about anybody.</summary>
    private static readonly string[] Open =
        ["/dang-nhap", "/dang-nhap/", "/dang-xuat", "/moi/", "/loi", "/khong-co-quyen", "/ngon-ngu", "/giao-dien", "/healthz", "/openapi/", "/api/ledger/", "/hoc", "/hoc/", "/api/hoc/", "/xac-minh/", "/lich/", "/co-mat/", "/lop-hoc/offline.js", "/chung-chi/", "/.well-known/"];

    /// <summary>For every signed-in account, whatever its role: its own things.</summary>
    private static readonly string[] Own = ["/doi-mat-khau", "/tai-khoan", "/tai-khoan/hai-buoc", "/tai-khoan/khoa"];

    [Fact]
    public async Task Every_endpoint_and_page_states_who_may_call_it()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        var doors = Door.All(host.Services);
        doors.Count.ShouldBeGreaterThan(10);
        // The framework's own endpoint has no metadata; the fallback policy closes it to everybody who is not signed in.
        doors.Where(d => d.Needs.Count == 0 && !d.Route.StartsWith("/_framework/", StringComparison.Ordinal) && !(d.Anonymous && Listed(Open, d)) && !(d.SignedIn && Listed(Own, d)))
            .Select(d => d.ToString())
            .ShouldBeEmpty("Put [Needs(Permission.…)] on the page or .RequireAuthorization(new NeedsAttribute(…)) on the endpoint. The lists of exceptions are short on purpose.");
    }

    [Fact]
    public async Task Two_endpoints_never_share_an_address()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        var doors = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(m => $"{m} {e.RoutePattern.RawText}"));
        doors.GroupBy(d => d).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    private static bool Listed(string[] list, Door door) =>
        list.Any(known => known.EndsWith('/') ? door.Route.StartsWith(known, StringComparison.Ordinal) : door.Route == known);
}
