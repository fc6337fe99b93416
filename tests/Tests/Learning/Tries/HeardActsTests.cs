using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.Learning.Competence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Learning.Tries;

/// <summary>What An's phone says while a measured try goes on cannot be unsaid by editing what it stores.</summary>
public sealed class HeardActsTests : IAsyncLifetime
{
    private const string Record = "benh-an-dien-tu", Fraud = "nhan-ra-lua-dao";
    private TestHost host = null!;
    private HttpClient client = null!;
    private Phone an = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start();
        await EvidenceTests.ConfirmAs(host, "an", "CB001");
        client = host.As("An");
        an = new Phone(host, client, "an");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    private static Task<HttpResponseMessage> Say(HttpClient who, Guid ticket, int from, params SentAct[] acts) =>
        who.PostAsJsonAsync($"/api/hoc/ve/{ticket}", new { learner = Guid.CreateVersion7(), account = "an", from, acts });

    private async Task<int> Heard(Guid ticket, int from, params SentAct[] acts)
    {
        using var answer = await Say(client, ticket, from, acts);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("heard").GetInt32();
    }

    [Fact]
    public async Task A_hint_that_was_told_cannot_be_deleted_before_sending()
    {
        var ticket = await an.Ticket(Record);
        var right = Phone.Acts(an.Lesson(Record), 1);
        (await Heard(ticket, 0, right[0], new SentAct(right[0].T + 700, "?"))).ShouldBe(2);
        host.Clock.Move(TimeSpan.FromMinutes(2));
        var answer = (await an.Send(an.Make(Record, 1, ticket, right)))[0];
        answer.Result.ShouldBe("tu-lam");
        answer.Text.ShouldContain("không khớp với những gì máy đã báo");
        (await host.In((AppDb db) => db.Set<Try>().SingleAsync())).ShouldSatisfyAllConditions(t => t.IssuedAt.ShouldBeNull(), t => t.Practice.ShouldBe(Practice.Contradicted));
    }

    [Fact]
    public async Task A_helpers_tap_that_was_told_cannot_be_made_her_own()
    {
        var ticket = await an.Ticket(Record);
        var right = Phone.Acts(an.Lesson(Record), 1);
        await Heard(ticket, 0, right[0] with { P = 1 });
        host.Clock.Move(TimeSpan.FromMinutes(2));
        (await an.Send(an.Make(Record, 1, ticket, right)))[0].Text.ShouldContain("luyện tập");
    }

    /// <summary>The line breaks in the middle and comes back, a call is sent twice: her honest try counts.</summary>
    [Fact]
    public async Task Without_network_in_the_middle_an_honest_try_still_counts()
    {
        var ticket = await an.Ticket(Record);
        var right = Phone.Acts(an.Lesson(Record), 1);
        (await Heard(ticket, 0, right[0])).ShouldBe(1);
        (await Heard(ticket, 0, right[0])).ShouldBe(1, "Said twice.");
        (await Heard(ticket, 3, right[3])).ShouldBe(1, "What lies between is missing: the phone is told where to go on.");
        (await Heard(ticket, 0, right[0], right[1], right[2])).ShouldBe(3);
        host.Clock.Move(TimeSpan.FromMinutes(2));
        (await an.Send(an.Make(Record, 1, ticket, right)))[0].Text.ShouldContain("Hệ thống đã ghi nhận");
    }

    [Fact]
    public async Task What_was_said_is_not_overwritten_and_nobody_speaks_for_her()
    {
        var ticket = await an.Ticket(Record);
        var right = Phone.Acts(an.Lesson(Record), 1);
        await Heard(ticket, 0, right[0]);
        using var other = await Say(client, ticket, 0, new SentAct(5, "?"));
        (other.StatusCode, await other.RefusalCode()).ShouldBe((HttpStatusCode.Conflict, "learning.other-acts"));
        using var lan = host.As("Lan");
        using var stranger = await Say(lan, ticket, 1, right[1]);
        (stranger.StatusCode, await stranger.RefusalCode()).ShouldBe((HttpStatusCode.Forbidden, "learning.other-learner"));
        using var invented = await Say(client, Guid.CreateVersion7(), 0, right[0]);
        invented.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var nothing = await Say(client, ticket, 1);
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var endless = await Say(client, ticket, 1, [.. Enumerable.Range(0, 500).Select(i => new SentAct(i, "x"))]);
        endless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>Stopping whenever it goes wrong would else keep a level for ever.</summary>
    [Fact]
    public async Task Two_measured_tries_ended_by_a_break_lower_the_level()
    {
        await an.Learn(Record, Fraud, 10);
        foreach (var seed in new[] { 21, 22 })
        {
            var ticket = await an.Ticket(Record);
            host.Clock.Move(TimeSpan.FromMinutes(2));
            (await an.Send(an.Make(Record, seed, ticket, [.. Phone.Acts(an.Lesson(Record), seed).Take(2)], over: false)))[0].Result.ShouldBe("nghi");
        }
        (await Refresher()).Level.ShouldBe(1);
    }

    /// <summary>Her phone died: it costs her no level, but the skill is asked for sooner.</summary>
    [Fact]
    public async Task Tickets_without_a_try_bring_the_refresher_forward_and_take_no_level()
    {
        await an.Learn(Record, Fraud, 10);
        var before = await Refresher();
        await an.Ticket(Record);
        host.Clock.Move(TimeSpan.FromMinutes(10));
        await an.Ticket(Record);
        host.Clock.Move(TimeSpan.FromHours(73));
        using var work = ActivatorUtilities.CreateInstance<CatchUpRefreshers>(host.Services);
        await work.CatchUp(default);
        var after = await Refresher();
        after.DueAt.ShouldBeLessThan(before.DueAt);
        after.Level.ShouldBe(2);
    }

    private Task<Refresher> Refresher() => host.In((AppDb db) => db.Set<Refresher>().AsNoTracking().SingleAsync(r => r.Skill == Record));
}
