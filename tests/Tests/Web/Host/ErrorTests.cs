using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Web.Host;

/// <summary>Every fault ends in plain words for people and in problem details for programs.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task A_program_that_asks_for_nothing_that_exists_gets_a_problem_with_a_code()
    {
        await using var host = await TestHost.Start();
        var answer = await host.As("Lan").GetAsync("/api/khong-co");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe("platform.page-not-found");
        problem.GetProperty("status").GetInt32().ShouldBe(404);
    }

    [Fact]
    public async Task A_full_disk_is_told_to_programs_with_what_was_kept()
    {
        await using var host = await TestHost.Start(more: services => services.AddScoped<ITreeHeads, FullDisk>());
        var answer = await host.Nobody().GetAsync("/api/ledger/head");
        ((int)answer.StatusCode).ShouldBe(507);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe("platform.disk-full");
        problem.GetProperty("detail").GetString()!.ShouldContain("còn nguyên");
    }

    [Fact]
    public async Task A_person_reads_the_error_page_in_their_language_without_signing_in()
    {
        await using var host = await TestHost.Start();
        var page = await host.Nobody().Open("/loi?lang=en");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("There is no such page");
        page.Document.QuerySelector("html")!.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_scripts_and_frames()
    {
        await using var host = await TestHost.Start();
        foreach (var address in new[] { "/loi", "/api/khong-co", "/healthz" })
        {
            var headers = (await host.Nobody().GetAsync(address)).Headers;
            headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
            headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
            headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    private sealed class FullDisk : ITreeHeads
    {
        public byte[] PublicKey => [];
        public Task<TreeHead> Now(CancellationToken ct = default) => throw new IOException("No space left on device", 28);
        public Task<IReadOnlyList<byte[]>> Inclusion(long seq, long size, CancellationToken ct = default) => throw new IOException("No space left on device", 28);
        public Task<IReadOnlyList<byte[]>> Consistency(long first, long second, CancellationToken ct = default) => throw new IOException("No space left on device", 28);
    }
}
