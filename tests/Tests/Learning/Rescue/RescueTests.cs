using System.Text.Json;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Rescue;

/// <summary>What a full phone saved reaches the server by another way.</summary>
public sealed class RescueTests
{
    [Fact]
    public async Task A_helper_gives_the_file_of_a_full_phone_twice_and_every_try_is_there_once()
    {
        await using var host = await TestHost.Start();
        using var nobody = host.Nobody();
        var phone = new Phone(host, nobody);
        var tries = Enumerable.Range(0, 120).Select(i => phone.Make("vneid-thay-the-bhyt", 900 + i)).ToList();
        var page = await nobody.Open("/hoc/tep-cuu");
        (await Give(page, tries)).Text.ShouldContain("Nhận 120 lần làm; 0 lần đã có");
        (await Give(page, tries)).Text.ShouldContain("Nhận 0 lần làm; 120 lần đã có");
        (await host.In((AppDb db) => db.Set<Try>().CountAsync())).ShouldBe(120);
    }

    [Fact]
    public async Task Tries_of_an_account_wait_for_their_learner_and_a_foreign_file_is_refused()
    {
        await using var host = await TestHost.Start();
        using var program = host.As("An");
        var tries = new List<SentTry> { new Phone(host, program, "an").Make("vneid-thay-the-bhyt", 5) };
        using var pao = await host.SignIn("Páo");
        (await Give(await pao.Open("/hoc/tep-cuu"), tries)).Text.ShouldContain("1 lần chưa nhận được");
        (await host.In((AppDb db) => db.Set<Try>().CountAsync())).ShouldBe(0);
        using var an = await host.SignIn("An");
        var page = await an.Open("/hoc/tep-cuu");
        (await Give(page, tries)).Text.ShouldContain("Nhận 1 lần làm");
        foreach (var foreign in new[] { "", "{}", "[1,2]", "{\"queue\":[null]}", "{\"queue\":7}", "không phải json" })
            (await page.Submit(page.Form("#Saved"), f => f.Attach("Saved", "tep.json", foreign))).Text.ShouldContain("không phải tệp");
    }

    [Fact]
    public async Task Tries_that_were_still_open_in_an_older_file_count_as_stopped_and_learners_names_stay_in_the_file()
    {
        await using var host = await TestHost.Start(Template.Migrated);
        using var nobody = host.Nobody();
        var phone = new Phone(host, nobody);
        var (done, open) = (phone.Make("vneid-thay-the-bhyt", 1), phone.Make("vneid-thay-the-bhyt", 2, over: false));
        open = open with { Acts = [.. open.Acts!.Take(2)] };
        var page = await nobody.Open("/hoc/tep-cuu");
        (await Give(page, [done], open, done, phone.Make("vneid-thay-the-bhyt", 3, acts: [], over: false))).Text.ShouldContain("Nhận 2 lần làm");
        (await host.In((AppDb db) => db.Set<Try>().SingleAsync(t => t.Id == open.Id))).Result.ShouldBe(Result.Stopped);
    }

    private static Task<WebPage> Give(WebPage page, IReadOnlyList<SentTry> tries, params SentTry[] open) => page.Submit(page.Form("#Saved"), f => f.Attach("Saved", "cam-tay-chua-gui.json",
        JsonSerializer.Serialize(new { saved = "2026-07-01", queue = tries, tries = open, learners = new[] { new { id = Guid.CreateVersion7(), name = "Bà Lý", account = (string?)null } } }, JsonSerializerOptions.Web)));
}
