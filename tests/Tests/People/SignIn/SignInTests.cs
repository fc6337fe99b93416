using System.Net;
using CamTay.People;
using CamTay.Platform;
using CamTay.Tests.Harness;

namespace CamTay.Tests.People.SignIn;

public sealed class SignInTests
{
    [Fact]
    public async Task Lan_signs_in_and_out()
    {
        await using var host = await TestHost.Start();
        var lan = await host.SignIn("Lan");
        var page = await lan.Open("/doi-mat-khau");
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await page.Submit(page.Form("form[action='/dang-xuat'] button"), _ => { })).Location.ShouldBe("/dang-nhap");
        (await lan.Open("/doi-mat-khau")).Location.ShouldNotBeNull().ShouldContain("/dang-nhap");
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer()
    {
        await using var host = await TestHost.Start();
        var wrongName = await Try(host.Nobody(), "nobody-of-that-name", Cast.Password);
        var wrongPassword = await Try(host.Nobody(), "lan", "not the password");
        wrongName.Status.ShouldBe(HttpStatusCode.Unauthorized);
        wrongPassword.Status.ShouldBe(wrongName.Status);
        wrongPassword.Document.QuerySelector(".notice")!.TextContent.ShouldBe(wrongName.Document.QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_open_either()
    {
        await using var host = await TestHost.Start();
        for (var i = 0; i < 5; i++) await Try(host.Nobody(), "lan", "not the password");
        (await Try(host.Nobody(), "lan", Cast.Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Try(host.Nobody(), "minh", Cast.Password)).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await TestHost.Start();
        using var form = new FormUrlEncodedContent([new("_handler", "password"), new("name", "lan"), new("password", Cast.Password)]);
        (await host.Nobody().PostAsync("/dang-nhap", form, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_to_another_site(string then)
    {
        await using var host = await TestHost.Start();
        (await Try(host.Nobody(), "lan", Cast.Password, "?tiep=" + Uri.EscapeDataString(then))).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Who_came_from_a_page_goes_on_there()
    {
        await using var host = await TestHost.Start();
        var browser = host.Nobody();
        var asked = (await browser.Open("/doi-mat-khau")).Location!;
        (await Try(browser, "lan", Cast.Password, new Uri(new Uri("http://localhost"), asked).Query)).Location.ShouldBe("/doi-mat-khau");
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var host = await TestHost.Start();
        var answer = await Try(host.Nobody(), "lan", Cast.Password);
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("camtay=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_its_own_change()
    {
        await using var host = await TestHost.Start();
        await host.In((IAccounts a) => a.Create(new NewAccount("moi", "Người mới", "mot lan roi thoi 1", [new(Roles.Planning, Cast.Province)], MustChangePassword: true)));
        var browser = host.Nobody();
        await Try(browser, "moi", "mot lan roi thoi 1");
        (await browser.Open("/")).Location.ShouldBe("/doi-mat-khau");
        var page = await browser.Open("/doi-mat-khau");
        var changed = await page.Submit(page.Form("input[name=fresh]"), f => { f["old"] = "mot lan roi thoi 1"; f["fresh"] = "của riêng tôi thôi"; });
        changed.Location.ShouldBe("/");
        (await browser.Open("/")).Location.ShouldNotBe("/doi-mat-khau");
    }

    [Theory]
    [InlineData("1234567890")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("ngắn")]
    [InlineData("lan123456")]
    public async Task A_password_that_everybody_tries_first_is_not_taken(string password)
    {
        await using var host = await TestHost.Start();
        var refused = await Should.ThrowAsync<RefusedException>(() => host.In((IAccounts a) => a.Create(new NewAccount("lan2", "Lan", password, []))));
        refused.Refusal.Code.ShouldBe("people.password-weak");
    }

    internal static async Task<WebPage> Try(HttpClient browser, string name, string password, string query = "")
    {
        var page = await browser.Open("/dang-nhap" + query);
        return await page.Submit(page.Form("input[type=password]"), f => { f["name"] = name; f["password"] = password; });
    }
}
