using System.Net;
using CamTay.Evidence;
using CamTay.Learning.Tries;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Learning.Pages;

/// <summary>The learner's own page, the unit head's and the trainer's.</summary>
public sealed class LearningPagesTests
{
    private const string Record = "benh-an-dien-tu", Fraud = "nhan-ra-lua-dao";

    [Fact]
    public async Task Binh_says_who_he_is_the_head_of_his_station_confirms_it_and_his_page_and_the_ledger_know()
    {
        await using var host = await TestHost.Start();
        using var program = host.As("Hoa");
        await new Phone(host, program, "hoa").Learn(Record, Fraud, 60);
        using var hoa = await host.SignIn("Hoa");
        var page = await hoa.Open("/hoc/cua-toi");
        page.Text.ShouldContain("Mức 2");
        page.Document.QuerySelectorAll(".todo a.btn").Length.ShouldBeGreaterThan(0);
        (await page.Submit(page.Form("#code"), form => form["code"] = "CB999")).Text.ShouldContain("Không có cán bộ nào mang mã “CB999”");
        (await page.Submit(page.Form("#code"), form => form["code"] = "CB006")).Location.ShouldBe("/hoc/cua-toi");
        (await hoa.Open("/hoc/cua-toi")).Text.ShouldContain("đang chờ trưởng đơn vị");

        using var tu = await host.SignIn("Tú");
        (await tu.Open("/hoc-tap")).Text.ShouldNotContain("Đỗ Hữu Bình", Case.Sensitive, "The neighbour's head has no say.");
        using var minh = await host.SignIn("Minh");
        var team = await minh.Open("/hoc-tap");
        team.Text.ShouldContain("hoa nói là Đỗ Hữu Bình");
        (await team.Submit(team.Form(".todo form button.btn:not(.q)"), _ => { })).Location.ShouldStartWith("/hoc-tap");
        (await hoa.Open("/hoc/cua-toi")).Text.ShouldContain("đã được xác nhận");
        (await host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"))).ShouldContain(e => e.Verb == Verb.Demonstrated && e.Unit == Cast.Station && e.Strength == Strength.Measured);
        (await minh.Open("/hoc-tap")).Text.ShouldNotContain("hoa nói là");
    }

    [Fact]
    public async Task A_head_sees_who_needs_what_in_the_own_unit_only()
    {
        await using var host = await TestHost.Start();
        using var minh = await host.SignIn("Minh");
        var page = await minh.Open("/hoc-tap");
        page.Text.ShouldContain("Phạm Văn Minh");
        page.Text.ShouldContain("Hồ sơ bệnh án điện tử");
        page.Text.ShouldNotContain("Hoàng Thị Sen");
        (await minh.Open("/hoc-tap?unit=" + Cast.Neighbour)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var an = await host.SignIn("An");
        (await an.Open("/hoc-tap")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_confirms_themselves()
    {
        await using var host = await TestHost.Start();
        using var minh = await host.SignIn("Minh");
        var page = await minh.Open("/hoc/cua-toi");
        await page.Submit(page.Form("#code"), form => form["code"] = "CB004");
        (await minh.Open("/hoc-tap")).Text.ShouldNotContain("minh nói là");
    }

    [Fact]
    public async Task The_trainer_sees_at_which_step_people_get_stuck_and_not_who()
    {
        await using var host = await TestHost.Start();
        using var client = host.Nobody();
        var phone = new Phone(host, client);
        for (var i = 0; i < 4; i++)
        {
            var acts = Phone.Acts(phone.Lesson(Record), i);
            if (i < 3) acts.Insert(4, new SentAct(acts[4].T - 400, "chep-truoc"));
            await phone.Send(phone.Make(Record, i, acts: acts, mode: "thu"));
        }
        using var nga = await host.SignIn("Nga");
        (await nga.Open("/hoc-tap/bai")).Text.ShouldContain("5. Gõ mạch 88");
        var page = await nga.Open("/hoc-tap/bai/" + Record);
        page.Document.QuerySelector("h1")!.TextContent.ShouldContain("Bước 5 làm nhiều người vướng nhất: 75");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(8);
        var fifth = page.Document.QuerySelectorAll("tbody tr")[4];
        fifth.QuerySelectorAll("td")[1].ClassList.ShouldContain("heat-3");
        fifth.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ShouldBe(["4", "3 (75 %)", "0 (0 %)", "0 (0 %)"]);
    }

    [Fact]
    public async Task The_trainer_looks_at_one_unit_and_one_time_and_an_edited_lesson_keeps_its_counts()
    {
        await using var host = await TestHost.Start();
        using var program = host.As("Hoa");
        using var hoa = await host.SignIn("Hoa");
        var claim = await hoa.Open("/hoc/cua-toi");
        await claim.Submit(claim.Form("#code"), form => form["code"] = "CB006");
        using var minh = await host.SignIn("Minh");
        var team = await minh.Open("/hoc-tap");
        await team.Submit(team.Form(".todo form button.btn:not(.q)"), _ => { });
        var hers = new Phone(host, program, "hoa");
        await hers.Send(hers.Make(Record, 1, mode: "thu"));
        using var nobody = host.Nobody();
        var citizen = new Phone(host, nobody);
        await citizen.Send(citizen.Make(Record, 2, mode: "thu"));

        using var nga = await host.SignIn("Nga");
        var address = "/hoc-tap/bai/" + Record;
        (await Reached(nga, address)).ShouldBe("2");
        (await Reached(nga, $"{address}?unit={Cast.Station}")).ShouldBe("1");
        (await Reached(nga, $"{address}?unit={Cast.Neighbour}")).ShouldBeNull();
        (await minh.Open($"{address}?unit={Cast.Neighbour}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        host.Clock.Move(TimeSpan.FromDays(62));
        using var later = await host.SignIn("Nga");
        (await Reached(later, $"{address}?thang=1")).ShouldBeNull();
        (await Reached(later, $"{address}?thang=12")).ShouldBe("2");

        // A word is mended and the lesson published: another version, the same steps.
        var edit = await later.Open(address + "/sua");
        (await edit.Submit(edit.Form("[name='b0.noi']"), f => f["b0.noi"] = "Chọn đúng người sinh 1960, giường 05. Xem kỹ.")).Location.ShouldNotBeNull();
        var draft = await later.Open(address + "/sua");
        await draft.Submit(draft.Document.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.TextContent.Contains("Đưa bản nháp ra dùng", StringComparison.Ordinal)), _ => { });
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        (await Reached(later, address)).ShouldBe("2");
    }

    [Fact]
    public async Task A_nurse_is_not_told_first_to_refresh_what_she_never_could_and_the_minutes_are_the_lessons_own()
    {
        await using var host = await TestHost.Start();
        using var program = host.As("Hoa");
        var phone = new Phone(host, program, "hoa");
        await phone.Perform("quan-ly-duoc", 5);
        using var hoa = await host.SignIn("Hoa");
        var claim = await hoa.Open("/hoc/cua-toi");
        await claim.Submit(claim.Form("#code"), form => form["code"] = "CB006");
        using var minh = await host.SignIn("Minh");
        var team = await minh.Open("/hoc-tap");
        await team.Submit(team.Form(".todo form button.btn:not(.q)"), _ => { });
        host.Clock.Move(TimeSpan.FromDays(30));
        using var later = await host.SignIn("Hoa");
        var page = await later.Open("/hoc/cua-toi");
        var first = page.Document.QuerySelector(".todo a.btn")!.GetAttribute("href")!.Split('/')[^1];
        first.ShouldNotBe("quan-ly-duoc");
        page.Document.QuerySelector(".todo")!.TextContent.ShouldNotContain("đến lúc ôn lại");
        page.Text.ShouldContain($"mất khoảng {phone.Lesson(first).Minutes} phút");
        page.Text.ShouldNotContain("khoảng 4 phút, làm lúc nào");
    }

    private static async Task<string?> Reached(HttpClient browser, string address) =>
        (await browser.Open(address)).Document.QuerySelector("table.heat tbody td")?.TextContent;

    [Fact]
    public async Task An_is_reminded_after_her_night_shift_and_nonsense_for_a_pattern_is_refused()
    {
        await using var host = await TestHost.Start();
        using var an = await host.SignIn("An");
        var page = await an.Open("/hoc/cua-toi");
        (await page.Submit(page.Form("#pattern"), form => { form["pattern"] = "XYZ"; form["from"] = "2026-07-01"; })).Text.ShouldContain("Nhịp ca gồm các chữ");
        (await page.Submit(page.Form("#pattern"), form => { form["pattern"] = "scdn"; form["from"] = "2026-07-01"; })).Location.ShouldBe("/hoc/cua-toi");
        (await an.Open("/hoc/cua-toi")).Document.QuerySelector("#pattern")!.GetAttribute("value").ShouldBe("SCDN");
    }
}
