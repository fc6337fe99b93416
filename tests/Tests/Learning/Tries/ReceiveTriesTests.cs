using System.Net;
using System.Net.Http.Json;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

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
