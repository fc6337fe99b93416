using System.Net;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;
using CamTay.Tests.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static CamTay.Tests.People.Accounts.InvitationTests;

namespace CamTay.Tests.People.Accounts;

public sealed class AccountTests
{
    [Fact]
    public async Task A_disabled_account_is_out_at_once_with_session_and_token()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        var quan = await host.SignIn("Quân");
        var page = await quan.Open(await Address(quan, "Lan"));
        (await page.Submit(Form(page, "disable"), _ => { })).Status.ShouldBe(HttpStatusCode.Found);
        (await lan.Open("/tai-khoan")).Location.ShouldNotBeNull().ShouldContain("/dang-nhap");
        (await host.As("Lan").GetAsync($"/api/entries/{Guid.CreateVersion7()}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInTests.Try(host.Nobody(), "lan", Cast.Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        page = await quan.Open(await Address(quan, "Lan"));
        await page.Submit(Form(page, "disable"), _ => { });
        (await SignInTests.Try(host.Nobody(), "lan", Cast.Password)).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_role_holds_from_the_next_request_on()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        (await lan.Open("/tai-khoan/quan-ly")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var quan = await host.SignIn("Quân");
        var page = await quan.Open(await Address(quan, "Lan"));
        (await page.Submit(Form(page, "give"), f => { f["role"] = Roles.Administrator; f["unit"] = Cast.Station; })).Status.ShouldBe(HttpStatusCode.Found);
        (await lan.Open("/tai-khoan/quan-ly")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_only_role_is_not_taken_and_nobody_changes_the_own_account()
    {
        await using var host = await TestHost.Start();
        var quan = await host.SignIn("Quân");
        var lan = await quan.Open(await Address(quan, "Lan"));
        var held = lan.Document.QuerySelector("button[name=held]")!.GetAttribute("value")!;
        (await lan.Submit(Form(lan, "take"), f => f["held"] = held)).Text.ShouldContain("vai trò duy nhất");
        var own = await quan.Open(await Address(quan, "Quân"));
        own.Document.QuerySelectorAll("input[name=_handler][value=disable]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Lan_makes_a_token_sees_it_once_and_revokes_it()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        var page = await lan.Open("/tai-khoan");
        var made = await page.Submit(Form(page, "token-add"), f => f["label"] = "Máy trạm y tế");
        var program = host.Nobody();
        program.DefaultRequestHeaders.Authorization = new("Bearer", made.Document.QuerySelector("#fresh-token")!.TextContent);
        var door = $"/api/entries/{Guid.CreateVersion7()}";
        (await program.GetAsync(door, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page = await lan.Open("/tai-khoan");
        page.Text.ShouldNotContain("camtay_");
        var id = page.Document.QuerySelectorAll("li").Single(l => l.TextContent.Contains("Máy trạm y tế")).QuerySelector("button")!.GetAttribute("value")!;
        (await page.Submit(Form(page, "token-revoke"), f => f["token"] = id)).Status.ShouldBe(HttpStatusCode.Found);
        (await program.GetAsync(door, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_and_a_recovery_code_works_once()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        var page = await lan.Open("/tai-khoan/hai-buoc");
        page = await page.Submit(Form(page, "begin"), _ => { });
        page.Document.QuerySelector("svg.qr").ShouldNotBeNull();
        var secret = page.Document.QuerySelector("code")!.TextContent;
        var code = Totp.Now(secret);
        page = await page.Submit(Form(page, "confirm"), f => f["code"] = code);
        var spare = page.Document.QuerySelectorAll("ul.codes code").Select(c => c.TextContent).ToList();
        spare.Count.ShouldBe(10);
        (await lan.Open("/tai-khoan")).Status.ShouldBe(HttpStatusCode.OK);
        var kept = await host.In((AppDb db) => db.Set<IdentityUserToken<Guid>>().Select(t => t.Value!).ToListAsync());
        kept.Count.ShouldBe(2);
        kept.ShouldAllBe(value => !value.Contains(secret.Replace(" ", "")) && !value.Contains(spare[0]));

        (await Second(host, "000000x")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Second(host, spare[0])).Location.ShouldBe("/");
        (await Second(host, spare[0])).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions()
    {
        await using var host = await TestHost.Start();
        var home = await host.SignIn("Lan");
        var lost = await host.SignIn("Lan");
        var page = await home.Open("/doi-mat-khau");
        await page.Submit(page.Form("input[name=fresh]"), f => { f["old"] = Cast.Password; f["fresh"] = "câu hoàn toàn khác"; });
        (await lost.Open("/tai-khoan")).Location.ShouldNotBeNull();
        (await home.Open("/tai-khoan")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_signs_in_or_fails_stands_in_the_audit_log_without_the_password()
    {
        await using var host = await TestHost.Start();
        await SignInTests.Try(host.Nobody(), "lan", "gõ nhầm mật khẩu");
        await SignInTests.Try(host.Nobody(), "gõ mật khẩu vào ô tên", "x");
        await host.SignIn("Lan");
        var lines = await host.In((AuditLog log) => log.Latest(0, 3));
        lines.Take(2).Select(l => (l.Action, l.About)).ShouldBe([("account.signed-in", "lan"), ("account.sign-in-failed", "lan")]);
        lines.ShouldAllBe(l => !l.About.Contains("gõ") && !l.Detail.Contains("gõ"));
    }

    private static async Task<WebPage> Second(TestHost host, string code)
    {
        var browser = host.Nobody();
        var first = await SignInTests.Try(browser, "lan", Cast.Password);
        var page = await browser.Open(first.Location!);
        return await page.Submit(page.Form("input[name=code]"), f => f["code"] = code);
    }
}
