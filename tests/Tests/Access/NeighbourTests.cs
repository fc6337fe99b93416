using System.Net;
using System.Text.RegularExpressions;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Access;

/// <summary>Every page and address that takes a unit, asked for a unit that is not the asker's: refused, or an answer in which the unit makes no difference.</summary>
public sealed partial class NeighbourTests(EveryEndpointTests.Shared shared) : IClassFixture<EveryEndpointTests.Shared>
{
    [Theory]
    [InlineData("Sen", Cast.Neighbour, Cast.Station)]
    [InlineData("Tú", Cast.Neighbour, Cast.Hospital)]
    [InlineData("Lan", Cast.Station, Cast.Province)]
    [InlineData("Giàng", Cast.OtherProvince, Cast.Station)]
    public async Task Nobody_gets_an_answer_about_a_unit_that_is_not_theirs(string actor, string own, string other)
    {
        using var program = shared.Host.As(actor);
        using var browser = await shared.Host.SignIn(actor);
        await shared.Host.Settle();
        var (faults, refused) = (new List<string>(), 0);
        foreach (var door in shared.Doors.Where(d => d.Method == "GET" && !d.Anonymous && !d.Route.Contains("{id", StringComparison.OrdinalIgnoreCase) && !Filters(d)))
        {
            var client = door.ForPrograms ? program : browser;
            var (mine, theirs) = (await Ask(client, door, own, [own, other]), await Ask(client, door, other, [own, other]));
            if (theirs.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Redirect) refused++;
            else if (mine.Body != theirs.Body) faults.Add($"{door.Route} answers {actor} about {other} ({(int)theirs.Status})");
        }
        faults.ShouldBeEmpty();
        refused.ShouldBeGreaterThan(5);
    }

    /// <summary>In the journal a unit is a filter: a foreign one leaves nothing, which its own tests show.</summary>
    private static bool Filters(Door door) => door.Route.StartsWith("/nhat-ky", StringComparison.Ordinal);

    private static async Task<(HttpStatusCode Status, string Body)> Ask(HttpClient client, Door door, string unit, string[] codes)
    {
        using var answer = await client.GetAsync($"{door.At(unit, null)}?plan=bac-ninh-2026&target=CT2.1&part=missing&unit={unit}&don-vi={unit}");
        var body = Changing().Replace(await answer.Content.ReadAsStringAsync(), "");
        return (answer.StatusCode, codes.Aggregate(body, (text, code) => text.Replace(code, "", StringComparison.Ordinal)));
    }

    /// <summary>What differs from one answer to the next: tokens against forged forms, nonces, times.</summary>
    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]*"|nonce="[^"]*"|"requestId":"[^"]*"|"traceId":"[^"]*"|\d{2}:\d{2}(:\d{2})?""")]
    private static partial Regex Changing();
}
