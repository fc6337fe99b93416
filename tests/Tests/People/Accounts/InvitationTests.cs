using System.Net;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.People.SignIn;

namespace CamTay.Tests.People.Accounts;

public sealed class InvitationTests
{
    [Fact]
    public async Task Yến_is_invited_chooses_a_password_and_is_in()
    {
        await using var host = await TestHost.Start();
        var link = await Invite(host, "yen", "Bùi Thị Yến", Roles.Reporter, Cast.Station);
        var browser = host.Nobody();
        var page = await browser.Open(link);
        page.Text.ShouldContain("Bùi Thị Yến");
        (await page.Submit(page.Form("input[name=fresh]"), f => f["fresh"] = "một câu dễ nhớ")).Location.ShouldBe("/");
        (await browser.Open("/tai-khoan")).Text.ShouldContain("Báo cáo viên đơn vị");
        (await SignInTests.Try(host.Nobody(), "yen", "một câu dễ nhớ")).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task An_invitation_works_once()
    {
        await using var host = await TestHost.Start();
        var link = await Invite(host, "yen", "Bùi Thị Yến", Roles.Reporter, Cast.Station);
        var first = await host.Nobody().Open(link);
        var second = await host.Nobody().Open(link);
        (await first.Submit(first.Form("input[name=fresh]"), f => f["fresh"] = "một câu dễ nhớ")).Status.ShouldBe(HttpStatusCode.Found);
        (await second.Submit(second.Form("input[name=fresh]"), f => f["fresh"] = "câu của kẻ khác")).Status.ShouldBe(HttpStatusCode.Gone);
        (await host.Nobody().Open(link)).Status.ShouldBe(HttpStatusCode.Gone);
        (await SignInTests.Try(host.Nobody(), "yen", "câu của kẻ khác")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_seven_days_the_link_is_closed_and_a_new_one_closes_the_old()
    {
        await using var host = await TestHost.Start();
        var old = await Invite(host, "yen", "Bùi Thị Yến", Roles.Reporter, Cast.Station);
        host.Clock.Move(TimeSpan.FromDays(7));
        (await host.Nobody().Open(old)).Status.ShouldBe(HttpStatusCode.Gone);
        host.Clock.Move(TimeSpan.FromDays(-6));
        var quan = await host.SignIn("Quân");
        var page = await quan.Open(await Address(quan, "Bùi Thị Yến"));
        var renewed = await page.Submit(Form(page, "invite"), _ => { });
        (await host.Nobody().Open(old)).Status.ShouldBe(HttpStatusCode.Gone);
        (await host.Nobody().Open(Link(renewed))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_weak_password_leaves_the_invitation_open()
    {
        await using var host = await TestHost.Start();
        var link = await Invite(host, "yen", "Bùi Thị Yến", Roles.Reporter, Cast.Station);
        var page = await host.Nobody().Open(link);
        (await page.Submit(page.Form("input[name=fresh]"), f => f["fresh"] = "ngắn")).Text.ShouldContain("ít nhất 10 ký tự");
        (await host.Nobody().Open(link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_manages_one_centre_invites_nobody_elsewhere_and_gives_nothing_everywhere()
    {
        await using var host = await TestHost.Start();
        await host.In((IAccounts a) => a.Create(new NewAccount("quan2", "Quân của trung tâm", Cast.Password, [new(Roles.Administrator, Cast.Centre)])));
        var browser = host.Nobody();
        await SignInTests.Try(browser, "quan2", Cast.Password);
        foreach (var unit in new[] { Cast.Station, Cast.Province, "*" })
            (await Send(browser, "x1", "Ai đó", Roles.Reporter, unit)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Send(browser, "x1", "Ai đó", Roles.Reporter, "")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Send(browser, "x1", "Ai đó", Roles.Reporter, Cast.StationBelowCentre)).Status.ShouldBe(HttpStatusCode.OK);
        var list = (await browser.Open("/tai-khoan/quan-ly")).Text;
        list.ShouldContain("Ai đó");
        list.ShouldNotContain("Thu");
    }

    private static async Task<string> Invite(TestHost host, string name, string display, string role, string unit) =>
        Link(await Send(await host.SignIn("Quân"), name, display, role, unit));

    private static async Task<WebPage> Send(HttpClient browser, string name, string display, string role, string unit)
    {
        var page = await browser.Open("/tai-khoan/quan-ly/moi");
        return await page.Submit(page.Form("input[name=display]"), f => { f["display"] = display; f["name"] = name; f["role"] = role; f["unit"] = unit; });
    }

    private static string Link(WebPage page) => new Uri(page.Document.QuerySelector("#invitation-link")!.TextContent).PathAndQuery;

    internal static AngleSharp.Html.Dom.IHtmlFormElement Form(WebPage page, string handler) => page.Form($"input[name=_handler][value={handler}]");

    internal static async Task<string> Address(HttpClient browser, string display)
    {
        var list = await browser.Open("/tai-khoan/quan-ly");
        return list.Document.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == display).GetAttribute("href")!;
    }
}
