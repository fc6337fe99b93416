using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Web.Host;

public sealed class DescriptionTests
{
    [Fact]
    public async Task The_doors_of_the_contract_are_described()
    {
        await using var host = await TestHost.Start();
        var document = await host.Nobody().GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        paths.ShouldContain("/api/plans/{plan}/targets");
        paths.ShouldContain("/api/plans/{plan}/targets/{target}/members");
        paths.ShouldContain("/api/entries/{id}");
        paths.ShouldContain("/api/ledger/head");
        paths.ShouldAllBe(p => p.StartsWith("/api/"));
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString().ShouldBe("bearer");
    }

    [Fact]
    public async Task The_health_address_answers_to_anybody()
    {
        await using var host = await TestHost.Start();
        (await host.Nobody().GetStringAsync("/healthz")).ShouldBe("Healthy");
    }
}
