using System.Net;
using System.Net.Http.Headers;
using CamTay.People;
using CamTay.Tests.Harness;

namespace CamTay.Tests.People.Access;

/// <summary>The programmatic door: bearer tokens, and session cookies with their limits.</summary>
public sealed class TokenTests
{
    /// <summary>An entry that does not exist: 404 for who may ask.</summary>
    private static readonly string Door = $"/api/entries/{Guid.CreateVersion7()}";

    [Fact]
    public async Task A_program_without_a_token_gets_problem_details_and_no_redirect()
    {
        await using var host = await TestHost.Start();
        var answer = await host.Nobody().GetAsync(Door, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.RefusalCode()).ShouldBe("platform.sign-in");
    }

    [Fact]
    public async Task A_token_opens_the_door_and_a_guess_does_not()
    {
        await using var host = await TestHost.Start();
        (await host.As("Vinh").GetAsync(Door, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var guessed = host.Nobody();
        guessed.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "camtay_guessed");
        (await guessed.GetAsync(Door, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_is_for_programs_and_opens_no_page()
    {
        await using var host = await TestHost.Start();
        (await host.As("Vinh").GetAsync("/doi-mat-khau", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_session_may_read_the_door_but_writes_only_with_the_antiforgery_header()
    {
        await using var host = await TestHost.Start();
        var thu = await host.SignIn("Thu");
        (await thu.GetAsync(Door, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var write = await thu.PostAsync($"/api/entries/{Guid.CreateVersion7()}/void", null, TestContext.Current.CancellationToken);
        write.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await write.RefusalCode()).ShouldBe("people.antiforgery");
    }

    [Fact]
    public async Task The_token_itself_is_kept_nowhere()
    {
        await using var host = await TestHost.Start();
        var token = await host.In((IAccounts a) => a.CreateToken("lan", "thử"));
        token.Length.ShouldBeGreaterThan(45);
        foreach (var file in Directory.GetFiles(host.Database.Folder, "camtay.db*"))
            System.Text.Encoding.Latin1.GetString(await ReadShared(file)).ShouldNotContain(token);
    }

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
