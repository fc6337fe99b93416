using System.Net;
using System.Net.Http.Json;
using CamTay.Learning.Tries;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Learning.Tries;

/// <summary>Whoever floods the player's door is stopped; who learns is not.</summary>
public sealed class FloodTests
{
    private const string Record = "benh-an-dien-tu";

    [Fact]
    public async Task A_learner_gets_sixty_tickets_an_hour_and_then_a_break()
    {
        await using var host = await TestHost.Start();
        using var client = host.As("An");
        var an = new Phone(host, client, "an");
        for (var i = 0; i < IssueTicket.MostAnHour; i++)
        {
            await an.Ticket(Record);
            if (i % 20 == 19) host.Clock.Move(TimeSpan.FromMinutes(2));
        }
        using var more = await client.PostAsJsonAsync("/api/hoc/ve", new { lesson = Record, version = an.Lesson(Record).Version, learner = an.Learner });
        (more.StatusCode, await more.RefusalCode()).ShouldBe((HttpStatusCode.TooManyRequests, "learning.too-many-tickets"));
        host.Clock.Move(TimeSpan.FromHours(1));
        await an.Ticket(Record);
    }

    [Fact]
    public async Task A_program_that_sends_without_end_is_cut_off_and_told_when_to_come_again()
    {
        await using var host = await TestHost.Start();
        using var robot = host.As("An");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 150 && !answers.Exists(a => a.StatusCode == HttpStatusCode.TooManyRequests); i++)
            answers.Add(await robot.PostAsJsonAsync("/api/hoc/lan-lam", new { tries = Array.Empty<object>() }));
        answers.Count.ShouldBeGreaterThan(100);
        answers[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[^1].Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_asks_for_certificates_by_the_hundred_is_cut_off()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var robot = host.Nobody();
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 320 && !codes.Contains(HttpStatusCode.TooManyRequests); i++) codes.Add((await robot.GetAsync($"/chung-chi/{Guid.CreateVersion7()}")).StatusCode);
        codes[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
