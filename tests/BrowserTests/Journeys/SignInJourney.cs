using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;

namespace CamTay.BrowserTests.Journeys;

public sealed class SignInJourney(Demonstration demonstration)
{
    [Fact]
    public Task Signing_in_leads_back_to_the_page_that_was_asked_for() => demonstration.Visit(null, async an =>
    {
        await an.Page.GotoAsync("/chi-tieu");
        an.Page.Url.ShouldContain("/dang-nhap");
        await Fill(an, "khth", Demonstration.Password);
        await an.Page.WaitForURLAsync(new Regex("/chi-tieu$"));
    });

    [Fact]
    public Task A_wrong_password_is_told_without_saying_which_half_was_wrong() => demonstration.Visit(null, async an =>
    {
        await an.Page.GotoAsync("/dang-nhap");
        await Fill(an, "cdc", "không phải mật khẩu");
        var wrongPassword = await an.Page.Locator("[role=alert]").First.InnerTextAsync();
        await Fill(an, "khong-co-ai", "không phải mật khẩu");
        (await an.Page.Locator("[role=alert]").First.InnerTextAsync()).ShouldBe(wrongPassword);
        an.Forgive("Failed to load resource"); // the answer itself carries a refusal's status
    });

    [Fact]
    public Task Signing_out_closes_the_door() => demonstration.Visit(null, async an =>
    {
        await an.SignIn("van-phong", Demonstration.Password);
        await an.Page.Locator("details.account > summary").ClickAsync();
        await an.Follow(an.Page.Locator("form[action='/dang-xuat'] button"));
        await an.Page.GotoAsync("/chi-tieu");
        an.Page.Url.ShouldContain("/dang-nhap");
    });

    private static async Task Fill(Visitor visitor, string account, string password)
    {
        await visitor.Page.Locator("input[autocomplete~=username]").FillAsync(account);
        await visitor.Page.Locator("input[type=password]").FillAsync(password);
        await visitor.Follow(visitor.Page.Locator("form:has(input[type=password]) button[type=submit]"));
    }
}
