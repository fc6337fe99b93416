using System.Net;
using System.Net.Http.Json;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Learning.Tries;

public sealed class ReceiveTriesTests
{
    private const string Vneid = "vneid-thay-the-bhyt";

    [Fact]
    public async Task Ba_Ly_learns_without_an_account_and_sending_twice_is_sending_once()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var client = host.Nobody();
        var phone = new Phone(host, client);
        var made = phone.Make(Vneid, 1);
        var first = (await phone.Send(made))[0];
        (first.State, first.Result).ShouldBe(("new", "tu-lam"));
        (await phone.Send(made))[0].State.ShouldBe("same");
        (await phone.Send(made with { Acts = [.. made.Acts!.Take(3)] }))[0].ShouldSatisfyAllConditions(a => a.State.ShouldBe("refused"), a => a.Result.ShouldBe("learning.conflict"));
        (await host.In((AppDb db) => db.Set<Try>().CountAsync())).ShouldBe(1);
        (await host.In((AppDb db) => db.Set<Learner>().SingleAsync())).Account.ShouldBeNull();
    }

    [Fact]
    public async Task The_server_judges_by_the_acts_alone()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var client = host.Nobody();
        var phone = new Phone(host, client);
        var right = Phone.Acts(phone.Lesson(Vneid), 1);
        List<SentAct> With(int at, params SentAct[] more) => [.. right.Take(at), .. more.Select(m => m with { T = right[at].T - 900 + m.T }), .. right.Skip(at)];
        async Task<string> Result(List<SentAct> acts) => (await phone.Send(phone.Make(Vneid, 0, acts: acts)))[0].Result;

        (await Result(right)).ShouldBe("tu-lam");
        (await Result(With(2, new SentAct(0, "so-suc-khoe")))).ShouldBe("tu-lam", "One mistake is allowed.");
        (await Result(With(2, new SentAct(0, "so-suc-khoe"), new SentAct(450, "so-suc-khoe")))).ShouldBe("luyen-them");
        (await Result(With(2, new SentAct(0, "dich-vu"), new SentAct(450, "lui-dvc")))).ShouldBe("tu-lam", "She lost her way once and found back.");
        (await Result(With(2, new SentAct(0, "dich-vu")))).ShouldBe("nghi", "She never found back from there.");
        (await Result(With(2, new SentAct(0, "?")))).ShouldBe("co-giup");
        (await Result([.. right.Select((a, i) => i == 3 ? a with { P = 1 } : a)])).ShouldBe("co-giup");
        (await Result([.. right.Select((a, i) => i == 1 ? a with { F = new() { ["mat-khau"] = "111111" } } : a)])).ShouldBe("nghi");
        (await Result([.. right.Take(4)])).ShouldBe("nghi");
        (await Result([])).ShouldBe("nghi");
    }

    [Fact]
    public async Task A_phone_may_not_speak_for_an_account_or_its_owner_before_signing_in()
    {
        await using var host = await TestHost.Start();
        using var nobody = host.Nobody();
        using var an = host.As("An");
        using var lan = host.As("Lan");
        var own = new Phone(host, an, "an").Make(Vneid, 1);
        (await new Phone(host, nobody).Send(own))[0].Result.ShouldBe("learning.other-learner");
        (await new Phone(host, lan).Send(own))[0].Result.ShouldBe("learning.other-learner");
        (await new Phone(host, an).Send(own))[0].State.ShouldBe("new");
        var id = (await host.In((AppDb db) => db.Set<Learner>().SingleAsync(l => l.Account == "an"))).Id;
        (await new Phone(host, nobody).Send(own with { Id = Guid.CreateVersion7(), Account = null, Learner = id }))[0].Result.ShouldBe("learning.other-learner");
    }

    [Fact]
    public async Task A_try_of_an_old_version_is_still_judged_and_one_of_no_version_scores_nothing()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var client = host.Nobody();
        var phone = new Phone(host, client);
        await phone.Send(phone.Make(Vneid, 1));
        await host.In(async (AppDb db) =>
        {
            var kept = await db.Set<LessonVersion>().SingleAsync();
            db.Add(new LessonVersion { Lesson = Vneid, Version = "older", Machine = kept.Machine, KeptAt = kept.KeptAt });
            await db.SaveChangesAsync();
        });
        (await phone.Send(phone.Make(Vneid, 2) with { Version = "older" }))[0].Result.ShouldBe("tu-lam");
        (await phone.Send(phone.Make(Vneid, 3) with { Version = "never-was" }))[0].Result.ShouldBe("khong-ro");
    }

    /// <summary>What would overflow a clock, or is not even a try, must not keep the other tries of the phone waiting for ever.</summary>
    [Fact]
    public async Task A_moment_beyond_all_measure_is_refused_alone_and_the_rest_is_taken()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var client = host.Nobody();
        var phone = new Phone(host, client);
        var (huge, good) = (phone.Make(Vneid, 1, await phone.Ticket(Vneid), [new SentAct(long.MaxValue, "x")]), phone.Make(Vneid, 3));
        var late = phone.Make(Vneid, 2, await phone.Ticket(Vneid), [new SentAct((long)TimeSpan.FromHours(72).TotalMilliseconds + 1, "x")]);
        (await phone.Send(huge, late, good)).Select(a => a.State).ShouldBe(["refused", "refused", "new"]);
        var broken = Guid.CreateVersion7();
        using var answer = await client.PostAsJsonAsync("/api/hoc/lan-lam", new { tries = new object[] { new { id = broken, acts = new[] { new { t = 1e300, a = "x" } } }, "no try", phone.Make(Vneid, 4) } });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var said = (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("answers").EnumerateArray().ToList();
        said.Select(a => a.GetProperty("state").GetString()).ShouldBe(["refused", "refused", "new"]);
        said[0].GetProperty("id").GetGuid().ShouldBe(broken);
    }

    /// <summary>An edited lesson is published while a phone still shows the page from before.</summary>
    [Fact]
    public async Task Whoever_was_served_a_version_may_measure_it_and_an_unknown_one_is_told_to_reload()
    {
        await using var host = await TestHost.Start();
        using var client = host.Nobody();
        (await client.GetAsync($"/hoc/{Vneid}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var served = new Phone(host, client).Lesson(Vneid).Version;
        await Publish(host);
        for (var look = 0; look < 200 && new Phone(host, client).Lesson(Vneid).Version == served; look++) await Task.Delay(50);
        new Phone(host, client).Lesson(Vneid).Version.ShouldNotBe(served);
        using var old = await client.PostAsJsonAsync("/api/hoc/ve", new { lesson = Vneid, version = served, learner = Guid.CreateVersion7() });
        old.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var unknown = await client.PostAsJsonAsync("/api/hoc/ve", new { lesson = Vneid, version = "0123456789abcdef", learner = Guid.CreateVersion7() });
        (unknown.StatusCode, await unknown.RefusalCode()).ShouldBe((HttpStatusCode.Conflict, "learning.lesson-changed"));
    }

    private static Task Publish(TestHost host) => host.In(async (AppDb db) =>
    {
        var library = host.Services.GetRequiredService<CamTay.Learning.Lessons.LessonLibrary>();
        var (says, draws) = library.Texts(Vneid)!.Value;
        db.Add(new CamTay.Learning.Editing.LessonEdit { Lesson = Vneid, Number = 1, Says = says + "\n# sửa\n", Draws = draws, State = CamTay.Learning.Editing.EditState.Published, SavedAt = host.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    });

    /// <summary>A class of forty begins with a lesson that nobody has opened before.</summary>
    [Fact]
    public async Task Many_first_askers_at_once_all_get_a_ticket()
    {
        await using var host = await TestHost.Start();
        using var client = host.Nobody();
        var version = new Phone(host, client).Lesson(Vneid).Version;
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.PostAsJsonAsync("/api/hoc/ve", new { lesson = Vneid, version, learner = Guid.CreateVersion7(), account = (string?)null })));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await host.In((AppDb db) => db.Set<LessonVersion>().CountAsync())).ShouldBe(1);
    }

    /// <summary>On the phone of Lan, who is signed in, Bà Lý learns as herself.</summary>
    [Fact]
    public async Task On_a_helpers_signed_in_phone_the_ticket_is_for_whom_it_is_asked()
    {
        await using var host = await TestHost.Start();
        using var lan = host.As("Lan");
        var (ly, version) = (Guid.CreateVersion7(), new Phone(host, lan).Lesson(Vneid).Version);
        async Task<HttpResponseMessage> Ask(object body) => await lan.PostAsJsonAsync("/api/hoc/ve", body);
        using var hers = await Ask(new { lesson = Vneid, version, learner = ly, account = (string?)null });
        var ticket = (await hers.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("ticket").GetGuid();
        (await host.In((AppDb db) => db.Set<Ticket>().SingleAsync(t => t.Id == ticket))).LearnerId.ShouldBe(ly);
        host.Clock.Move(TimeSpan.FromMinutes(2));
        var phone = new Phone(host, lan) { Learner = ly };
        (await phone.Send(phone.Make(Vneid, 1, ticket)))[0].Text.ShouldContain("Hệ thống đã ghi nhận");
        using var own = await Ask(new { lesson = Vneid, version, learner = ly, account = "lan" });
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var before = await Ask(new { lesson = Vneid, version, learner = ly });
        before.StatusCode.ShouldBe(HttpStatusCode.OK, "A player from before says no account and means the one that is signed in.");
        (await host.In(async (AppDb db) => await db.Set<Ticket>().CountAsync(t => db.Set<Learner>().Any(l => l.Id == t.LearnerId && l.Account == "lan")))).ShouldBe(2);
        using var other = await Ask(new { lesson = Vneid, version, learner = ly, account = "an" });
        (other.StatusCode, await other.RefusalCode()).ShouldBe((HttpStatusCode.Forbidden, "learning.other-learner"));
    }

    [Fact]
    public async Task What_became_of_a_try_is_told_by_its_own_cause()
    {
        await using var host = await TestHost.Start();
        using var client = host.As("An");
        var an = new Phone(host, client, "an");
        (await an.Send(an.Make(Vneid, 1)))[0].Text.ShouldContain("chưa liên lạc được");
        var ticket = await an.Ticket(Vneid);
        (await an.Send(an.Make(Vneid, 2, ticket, [.. Phone.Acts(an.Lesson(Vneid), 2).Select(a => a with { T = a.T * 10 })])))[0].Text.ShouldContain("không khớp với giờ");
        host.Clock.Move(TimeSpan.FromMinutes(2));
        (await an.Send(an.Make(Vneid, 3, ticket)))[0].Text.ShouldContain("Hệ thống đã ghi nhận");
        (await an.Send(an.Make(Vneid, 4, ticket)))[0].Text.ShouldContain("đã dùng");
        (await an.Perform(Vneid, 3)).Text.ShouldContain("giống hệt");
        (await an.Send(an.Make(Vneid, 5, Guid.CreateVersion7())))[0].Text.ShouldContain("người khác");
        var old = await an.Ticket(Vneid);
        host.Clock.Move(TimeSpan.FromHours(73));
        (await an.Send(an.Make(Vneid, 6, old)))[0].Text.ShouldContain("72 giờ");
        (await an.Perform(Vneid, 7, [.. Phone.Acts(an.Lesson(Vneid), 7).Select(a => a with { T = a.T / 9 })])).ShouldSatisfyAllConditions(a => a.Result.ShouldBe("nhanh-qua"), a => a.Text.ShouldContain("không trừ gì"));
    }

    [Fact]
    public async Task Nonsense_is_refused_in_its_place_and_the_rest_is_taken()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var client = host.Nobody();
        var phone = new Phone(host, client);
        var answers = await phone.Send(phone.Make(Vneid, 1) with { Mode = "khac" }, phone.Make(Vneid, 2) with { Acts = [new SentAct(-1, "x")] }, phone.Make(Vneid, 3));
        answers.Select(a => a.State).ShouldBe(["refused", "refused", "new"]);
        using var empty = await client.PostAsJsonAsync("/api/hoc/lan-lam", new { tries = Array.Empty<object>() });
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var none = await client.PostAsJsonAsync("/api/hoc/ve", new { lesson = "khong-co", version = "x", learner = Guid.CreateVersion7() });
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
