using System.Text.Json;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>One phone in the ward, several people: each one's tries are her own, and none is lost when somebody signs out.</summary>
public sealed class SharedPhoneJourney(Demonstration demonstration)
{
    private const string Vneid = "vneid-thay-the-bhyt", An = "hoc-vien", Lan = "bao-cao-vien";
    private static readonly Look Phone = new(360), PhoneAlone = new(360, Worker: false);

    [Fact]
    public Task Who_signs_in_learns_for_herself_until_she_chooses_somebody_else_and_nobody_learns_as_an_account_that_left() => demonstration.Visit(null, async ward =>
    {
        var player = new LessonPlayer(ward);
        var learner = ward.Page.Locator("[data-learner]");
        await player.Open(Vneid);
        await Add(ward, "Bình");

        await ward.SignIn(An, Demonstration.Password);
        await player.Open(Vneid);
        await Assertions.Expect(learner).ToHaveTextAsync(An);
        await player.Begin("thu");
        (await Only(ward, "tries")).GetProperty("account").GetString().ShouldBe(An, "Bình was chosen before; An's try is An's.");
        await ward.Page.Locator("[data-stop]").ClickAsync();

        await ward.Page.Locator(".who > summary").ClickAsync();
        await ward.Page.Locator("[data-learners] button", new() { HasText = "Bình" }).ClickAsync();
        await ward.Page.RunAndWaitForResponseAsync(() => player.Open(Vneid), "**/api/hoc/toi");
        await Assertions.Expect(learner).ToHaveTextAsync("Bình");

        await ward.Page.Context.ClearCookiesAsync();
        await ward.SignIn(Lan, Demonstration.Password);
        await player.Open(Vneid);
        await Assertions.Expect(learner).ToHaveTextAsync(Lan);
        (await ward.Page.Locator("[data-learners] button").AllInnerTextsAsync()).ShouldNotContain(An, "An signs in herself.");

        await ward.Page.Context.ClearCookiesAsync();
        await ward.Page.Locator("[data-mode=thu]").First.ClickAsync();
        await Assertions.Expect(ward.Page.Locator("[data-view=start], [data-view=step]").Locator("visible=true")).ToHaveCountAsync(1);
        foreach (var one in await PhoneStore.All(ward.Page, "tries")) one.GetProperty("account").GetString().ShouldNotBe(An);
    }, Phone);

    [Fact]
    public Task On_a_signed_in_helpers_phone_Binh_is_measured_as_himself() => demonstration.Visit(An, async helper =>
    {
        var player = new LessonPlayer(helper, pace: 700);
        await player.Open(Vneid);
        await Assertions.Expect(helper.Page.Locator("[data-learner]")).ToHaveTextAsync(An);
        await Add(helper, "Bình");
        await player.Begin("tu-lam");
        var made = await Only(helper, "tries");
        (made.GetProperty("account").ValueKind, made.GetProperty("ticket").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.String));
        await player.Perform();
        await Assertions.Expect(helper.Page.Locator("[data-server]")).ToContainTextAsync("Hệ thống đã ghi nhận");
    }, Phone);

    [Fact]
    public Task A_try_refused_because_its_learner_signed_out_meanwhile_stays_until_she_is_back() => demonstration.Visit(null, async an =>
    {
        var player = new LessonPlayer(an);
        await an.SignIn(An, Demonstration.Password);
        await player.Open(Vneid);
        await Assertions.Expect(an.Page.Locator("[data-learner]")).ToHaveTextAsync(An);
        await an.Page.RouteAsync("**/api/hoc/toi", route => route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{"account":"{{An}}","name":"{{An}}"}""" }));
        await player.Begin("thu");
        await an.Page.Context.ClearCookiesAsync();
        var refused = an.Page.WaitForResponseAsync("**/api/hoc/lan-lam");
        await player.Perform();
        await refused;
        await Assertions.Expect(an.Page.Locator("#queue")).ToContainTextAsync("1 lần làm");
        (await Only(an, "queue")).GetProperty("account").GetString().ShouldBe(An);

        await an.Page.UnrouteAsync("**/api/hoc/toi");
        await an.SignIn(An, Demonstration.Password);
        await an.Page.GotoAsync("/hoc");
        await Waiting.Until(async () => (await PhoneStore.All(an.Page, "queue")).Count == 0);
    }, PhoneAlone);

    private static async Task Add(Visitor phone, string name)
    {
        await phone.Page.Locator(".who > summary").ClickAsync();
        await phone.Page.Locator("#new-learner").FillAsync(name);
        await phone.Page.Locator("[data-add]").ClickAsync();
        await Assertions.Expect(phone.Page.Locator("[data-learner]")).ToHaveTextAsync(name);
    }

    private static async Task<JsonElement> Only(Visitor phone, string room) => (await PhoneStore.All(phone.Page, room)).ShouldHaveSingleItem();
}
