using System.Net;
using System.Text;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Access;

/// <summary>
/// Every endpoint, found by itself, as nobody and as each role: the answer follows from what the endpoint needs and from the table of roles.
/// Unknown ids and missing bodies may be refused in their own way; what counts is who gets past the door, and that nothing breaks behind it.
/// </summary>
public sealed class EveryEndpointTests(EveryEndpointTests.Shared shared) : IClassFixture<EveryEndpointTests.Shared>
{
    public static TheoryData<string> Everybody => [.. Cast.Actors.Select(a => a.Name)];

    [Fact]
    public async Task Nobody_gets_past_a_door_that_is_not_open_to_all()
    {
        using var nobody = shared.Host.Nobody();
        var faults = new List<string>();
        foreach (var door in shared.Doors.Where(d => !d.Anonymous))
        {
            using var answer = await Knock(nobody, door);
            if (!Unknown(answer, door)) faults.Add($"{door}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_false_or_empty_token_is_nobody()
    {
        using var stranger = shared.Host.Nobody();
        stranger.DefaultRequestHeaders.Add("Authorization", "Bearer camtay_no-such-token");
        foreach (var door in shared.Doors.Where(d => d.ForPrograms && !d.Anonymous))
        {
            using var answer = await Knock(stranger, door);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, door.ToString());
        }
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task Each_role_gets_past_the_doors_of_its_table_and_no_other(string name)
    {
        using var program = shared.Host.As(name);
        HttpClient? browser = null;
        var may = Roles.Find(Cast.Find(name).Role)!.Permissions;
        var faults = new List<string>();
        foreach (var door in shared.Doors.Where(d => d.Needs.Count > 0))
        {
            using var answer = await Knock(door.ForPrograms ? program : browser ??= await shared.Host.SignIn(name), door);
            var holds = door.Needs.All(may.Contains) && (door.Route != WholeLedger || AtTheTop(Cast.Find(name)));
            if (Fault(door, holds, answer) is { } fault) faults.Add($"{fault}: {door}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_open_to_all_does_not_break()
    {
        using var nobody = shared.Host.Nobody();
        foreach (var door in shared.Doors.Where(d => d.Anonymous && d.Route != "/loi"))
        {
            using var answer = await Knock(nobody, door);
            ((int)answer.StatusCode).ShouldBeLessThan(500, door.ToString());
        }
    }

    /// <summary>The whole ledger is for those who hold their role at the top of a tree.</summary>
    private const string WholeLedger = "/nhat-ky/so-chung-cu.zip";

    private static bool AtTheTop(Actor actor) => actor.Unit is "" or Cast.Province or Cast.OtherProvince;

    private static string? Fault(Door door, bool may, HttpResponseMessage answer) => answer.StatusCode switch
    {
        >= HttpStatusCode.InternalServerError => "broke",
        _ when Unknown(answer, door) => "did not know the account",
        _ when may && Denied(answer) && door.Address == door.Route => "was refused what the table allows",
        _ when !may && !Denied(answer) => "got past",
        _ => null,
    };

    private static bool Unknown(HttpResponseMessage answer, Door door) =>
        door.ForPrograms ? answer.StatusCode == HttpStatusCode.Unauthorized : LeadsTo(answer, "/dang-nhap");

    private static bool Denied(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Forbidden || LeadsTo(answer, "/khong-co-quyen");

    private static bool LeadsTo(HttpResponseMessage answer, string page) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains(page, StringComparison.Ordinal) == true;

    private static Task<HttpResponseMessage> Knock(HttpClient client, Door door)
    {
        var request = new HttpRequestMessage(new HttpMethod(door.Method), door.Address);
        if (door.Method != "GET") request.Content = door.Takes switch
        {
            "application/json" => new StringContent("{}", Encoding.UTF8, "application/json"),
            "multipart/form-data" => new MultipartFormDataContent { { new StringContent(""), "nothing" } },
            _ => new FormUrlEncodedContent([]),
        };
        return client.SendAsync(request);
    }

    /// <summary>One program for all of them: nothing here changes anything.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        public TestHost Host { get; private set; } = null!;

        public IReadOnlyList<Door> Doors { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Host = await TestHost.Start();
            Doors = Door.All(Host.Services);
        }

        public ValueTask DisposeAsync() => Host?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
