using System.Net;
using AngleSharp.Html.Dom;
using CamTay.People;
using CamTay.Plan.Obstacles;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Plan.Obstacles;

/// <summary>What is in a unit's way, until somebody helped.</summary>
public sealed class ObstacleTests
{
    [Fact]
    public async Task Lan_raises_one_Oanh_routes_and_answers_it_and_Lan_closes_it()
    {
        await using var host = await Ready();
        var (lan, oanh) = (await host.SignIn("Lan"), await host.SignIn("Oanh"));
        var address = await Raise(lan, "Trạm không có đường truyền từ ngày 10.");
        (await oanh.Open("/vuong-mac")).Text.ShouldContain("1 vướng mắc chưa được trả lời, lâu nhất đã 0 ngày");
        await Press(oanh, address, "Chuyển", form => form["department"] = "van-phong");
        host.Clock.Move(TimeSpan.FromHours(30));
        oanh = await host.SignIn("Oanh");
        await Press(oanh, address, "Gửi trả lời", form => form["reply"] = "Nhà mạng sửa xong ngày 05/7.");
        lan = await host.SignIn("Lan");
        var page = await lan.Open(address);
        page.Text.ShouldContain("Nhà mạng sửa xong ngày 05/7.");
        page.Text.ShouldContain("Đã chờ trả lời1 ngày");
        await Press(lan, address, "Đề nghị xem lại", form => form["again"] = "Ngày 06/7 vẫn mất mạng.");
        (await oanh.Open(address)).Text.ShouldContain("Trả lời trước, đơn vị báo chưa giải quyết được");
        await Press(oanh, address, "Gửi trả lời", form => form["reply"] = "Đã lắp đường dự phòng.");
        await Press(lan, address, "Đã giải quyết, đóng lại", _ => { });
        (await lan.Open("/vuong-mac")).Text.ShouldContain("Mọi vướng mắc đã được trả lời");
        await host.In(async (AppDb db) => (await db.Set<ObstacleStep>().OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => s.Step).ToListAsync())
            .ShouldBe(["raised", "routed", "answered", "asked-again", "answered", "closed"]));
    }

    [Fact]
    public async Task Ages_and_lateness_are_seen_and_themes_are_gathered()
    {
        await using var host = await Ready(); // Wednesday, 1 July 2026
        await Raise(await host.SignIn("Lan"), "Máy tính hỏng.");
        await Raise(await host.SignIn("Sen"), "Thiếu máy đọc thẻ.");
        host.Clock.Set(new DateOnly(2026, 7, 15));
        var oanh = await host.SignIn("Oanh");
        var page = await oanh.Open("/vuong-mac");
        page.Text.ShouldContain("2 vướng mắc chưa được trả lời, lâu nhất đã 14 ngày");
        PlanSite.Rows(page, "main tbody").ShouldContain(r => r.StartsWith("Thiết bị, đường truyền | 2 | 2 | 2 | 14", StringComparison.Ordinal));
        page.Text.ShouldContain("15/07/2026"); // the tenth working day
        (await host.In((ReadObstacles read) => read.All(default))).ShouldAllBe(l => !l.Late);
        host.Clock.Set(new DateOnly(2026, 7, 16));
        (await host.In((ReadObstacles read) => read.All(default))).ShouldAllBe(l => l.Late);
        (await (await host.SignIn("Oanh")).Open("/")).Text.ShouldContain("2 vướng mắc chưa được trả lời");
        (await (await host.SignIn("Lan")).Open("/vuong-mac")).Text.ShouldContain("1 vướng mắc chưa được trả lời");
    }

    [Fact]
    public async Task A_neighbour_neither_sees_nor_touches_it_and_a_reporter_does_not_answer()
    {
        await using var host = await Ready();
        var lan = await host.SignIn("Lan");
        var address = await Raise(lan, "Thiếu người.");
        (await (await host.SignIn("Sen")).Open(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignIn("Giàng")).Open(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lan.Open(address)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var id = Guid.Parse(address[^32..]);
        await Should.ThrowAsync<RefusedException>(() => host.In((HandleObstacle handle) => handle.Close(id))); // not answered yet
    }

    [Fact]
    public async Task The_department_that_it_was_routed_to_has_the_duty_and_answers_and_the_unit_reads_it()
    {
        await using var host = await Ready();
        await host.In((IAccounts accounts) => accounts.Create(new NewAccount("kim", "Kim", Cast.Password, [new AccountGrant(Roles.Planning, Cast.Planning)])));
        var (lan, oanh, kim) = (await host.SignIn("Lan"), await host.SignIn("Oanh"), await host.SignIn("kim", Cast.Password));
        var address = await Raise(lan, "Trạm không có đường truyền từ ngày 10.");
        (await kim.Open(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await oanh.Open("/viec-cua-toi")).Text.ShouldContain("Trả lời vướng mắc của Trạm Y tế phường Bắc Giang");
        await Press(oanh, address, "Chuyển", form => form["department"] = "khth");
        (await kim.Open("/viec-cua-toi")).Text.ShouldContain("Trả lời vướng mắc của Trạm Y tế phường Bắc Giang");
        (await oanh.Open("/viec-cua-toi")).Text.ShouldNotContain("Trả lời vướng mắc"); // until it is late there
        (await kim.Open("/vuong-mac")).Text.ShouldContain("Trạm không có đường truyền");
        // Thu plans for the whole province, but it was not routed to her; nor may Kim send it on.
        (await (await host.SignIn("Thu")).Open(address)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await kim.Open(address)).Document.QuerySelectorAll("main form button").Select(b => b.TextContent.Trim()).ShouldBe(["Gửi trả lời"]);
        await Press(kim, address, "Gửi trả lời", form => form["reply"] = "Đã báo nhà mạng.");
        (await kim.Open("/viec-cua-toi")).Text.ShouldNotContain("Trả lời vướng mắc");
        (await lan.Open("/viec-cua-toi")).Text.ShouldContain("Đọc trả lời về vướng mắc của Trạm Y tế phường Bắc Giang");
        (await (await host.SignIn("Sen")).Open("/viec-cua-toi")).Text.ShouldNotContain("Đọc trả lời");
        await Press(lan, address, "Đề nghị xem lại", form => form["again"] = "Vẫn mất mạng.");
        (await lan.Open("/viec-cua-toi")).Text.ShouldNotContain("Đọc trả lời");
        host.Clock.Set(new DateOnly(2026, 7, 16)); // one day late
        (await (await host.SignIn("Oanh")).Open("/viec-cua-toi")).Text.ShouldContain("Trả lời vướng mắc của Trạm Y tế phường Bắc Giang");
    }

    [Fact]
    public async Task An_answer_to_which_the_unit_says_nothing_is_not_brought_up_for_ever()
    {
        await using var host = await Ready();
        var lan = await host.SignIn("Lan");
        var address = await Raise(lan, "Máy tính hỏng.");
        await host.In((HandleObstacle handle) => handle.Reply(Guid.Parse(address[^32..]), "Đã sửa."));
        (await Duties(host, new(2026, 7, 8))).ShouldHaveSingleItem().Due.ShouldBe(new(2026, 7, 8));
        (await Duties(host, new(2026, 7, 22))).ShouldHaveSingleItem();
        (await Duties(host, new(2026, 7, 23))).ShouldBeEmpty();
        await host.In((HandleObstacle handle) => handle.AskAgain(Guid.Parse(address[^32..]), "Vẫn hỏng."));
        (await Duties(host, new(2026, 7, 23))).ShouldHaveSingleItem().Needs.ShouldBe(Permission.HandleObstacles);
        (await Duties(host, new(2027, 1, 30))).ShouldHaveSingleItem();
        (await Duties(host, new(2027, 1, 31))).ShouldBeEmpty(); // the plan has ended a month ago
    }

    [Fact]
    public async Task Of_two_who_act_in_the_same_moment_the_second_is_told()
    {
        await using var host = await Ready();
        var lan = await host.SignIn("Lan");
        var address = await Raise(lan, "Máy tính hỏng.");
        await host.In((HandleObstacle handle) => handle.Reply(Guid.Parse(address[^32..]), "Đã sửa."));
        var clients = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.SignIn("Lan")));
        var pages = new List<WebPage>();
        foreach (var client in clients) pages.Add(await client.Open(address));
        var answers = await Task.WhenAll(pages.Select(p => p.Submit((IHtmlFormElement)p.Document.QuerySelectorAll("main form button").Single(b => b.TextContent.Trim() == "Đã giải quyết, đóng lại").Closest("form")!, _ => { })));
        answers.Count(a => a.Status == HttpStatusCode.Redirect).ShouldBe(1);
        // In the very moment it is refused; a little later the page has no such form any more. Both are said in words.
        foreach (var late in answers.Where(a => a.Status != HttpStatusCode.Redirect))
            late.Text.ShouldContain(late.Status == HttpStatusCode.Conflict ? "Đã đóng" : "Trang đang mở đã cũ");
        await host.In(async (AppDb db) => (await db.Set<ObstacleStep>().CountAsync(s => s.Step == "closed")).ShouldBe(1));
    }

    [Fact]
    public async Task Oanh_who_answers_from_an_old_page_is_told_so_and_led_back_to_it()
    {
        await using var host = await Ready();
        var address = await Raise(await host.SignIn("Lan"), "Máy tính hỏng.");
        var oanh = await host.SignIn("Oanh");
        var old = await oanh.Open(address);
        await Press(oanh, address, "Gửi trả lời", form => form["reply"] = "Đã sửa.");
        await Press(oanh, address, "Đã giải quyết, đóng lại", _ => { });
        var answer = await old.Submit(old.Form("[name=reply]"), form => form["reply"] = "Mai sửa.");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Trang đang mở đã cũ");
        answer.Document.QuerySelector("main a.btn, .fault a.btn")!.GetAttribute("href").ShouldBe(address);
        await host.In(async (AppDb db) => (await db.Set<Obstacle>().SingleAsync()).Answer.ShouldBe("Đã sửa."));
    }

    private static Task<IReadOnlyList<Duty>> Duties(TestHost host, DateOnly day)
    {
        host.Clock.Set(day);
        return host.In((IEnumerable<IDuties> all) => all.OfType<ObstacleDuties>().Single().Open(day, day.AddDays(30)));
    }

    [Theory]
    [InlineData("", "thiet_bi", "Không có mạng")]
    [InlineData(Cast.Neighbour, "thiet_bi", "Của trạm khác")]
    [InlineData(Cast.Station, "khong-co", "Chủ đề lạ")]
    [InlineData(Cast.Station, "thiet_bi", "   ")]
    public async Task Faulty_ones_are_refused_and_nothing_is_kept(string unit, string theme, string text)
    {
        await using var host = await Ready();
        var page = await (await host.SignIn("Lan")).Open("/vuong-mac/moi");
        var answer = await page.Submit(page.Form("textarea[name=text]"), form => (form["unit"], form["theme"], form["text"]) = (unit, theme, text));
        ((int)answer.Status).ShouldBeInRange(400, 499);
        await host.In(async (AppDb db) => (await db.Set<Obstacle>().CountAsync()).ShouldBe(0));
    }

    private static async Task<string> Raise(HttpClient client, string text)
    {
        var page = await client.Open("/vuong-mac/moi");
        var answer = await page.Submit(page.Form("textarea[name=text]"), form => (form["theme"], form["task"], form["text"]) = ("thiet_bi", "VI.7.c", text));
        return answer.Location.ShouldNotBeNull(answer.Text);
    }

    private static async Task Press(HttpClient client, string address, string button, Action<FormFields> fill)
    {
        var page = await client.Open(address);
        var form = (IHtmlFormElement)page.Document.QuerySelectorAll("main form button").Single(b => b.TextContent.Trim() == button).Closest("form")!;
        ((int)(await page.Submit(form, fill)).Status).ShouldBe(302);
    }

    private static async Task<TestHost> Ready()
    {
        var host = await TestHost.Start();
        await host.Settle();
        return host;
    }
}
