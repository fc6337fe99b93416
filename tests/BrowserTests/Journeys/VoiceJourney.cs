using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>A health worker records a step on her phone (Chromium's fake microphone), without network at first; learners hear it.</summary>
public sealed class VoiceJourney(Demonstration demonstration)
{
    private const string Lesson = "dat-lich-kham";

    [Fact]
    public async Task A_step_is_recorded_offline_sent_later_approved_and_played_instead_of_the_machines_voice()
    {
        await demonstration.Visit("hoc-vien", async learner =>
        {
            await learner.Page.Context.GrantPermissionsAsync(["microphone"]);
            await learner.Page.AddInitScriptAsync("delete Crypto.prototype.randomUUID;"); // came with Chrome 92
            await learner.Page.GotoAsync($"/hoc/ghi-tieng?bai={Lesson}&tieng=tyz");
            (await learner.Page.EvaluateAsync<string[]>("() => [...document.scripts].map(s => s.src.replace(/^.*\\//, ''))")).ShouldHaveSingleItem().ShouldStartWith("hand-", Case.Sensitive, "The working face's script is not understood by an old phone.");
            var step = learner.Page.Locator("[data-step]").First;
            await learner.GoOffline();
            await step.Locator("[data-record]").ClickAsync();
            await step.Locator("[data-stop]").WaitForAsync();
            await Task.Delay(1500);
            await step.Locator("[data-stop]").ClickAsync();
            await step.Locator("audio").WaitForAsync();
            await step.Locator("[data-send]").ClickAsync();
            await Assertions.Expect(learner.Page.Locator("[data-said]")).ToContainTextAsync("1 lời thu chờ gửi");
            await learner.GoOnline();
            await learner.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
            await Assertions.Expect(learner.Page.Locator("[data-said]")).ToHaveTextAsync("");
        }, new Look(360));
        await demonstration.Visit("khth", async thu =>
        {
            await thu.Page.GotoAsync("/hoc-tap/tieng");
            await thu.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt", Exact = true }).First.ClickAsync();
            await Assertions.Expect(thu.Page.Locator("h1")).ToContainTextAsync("Không có lời đọc nào");
        });
        await demonstration.Visit(null, async ly =>
        {
            var player = new LessonPlayer(ly);
            await player.Open(Lesson);
            await ly.Page.Locator("#tongue").SelectOptionAsync("tyz");
            await ly.Page.Until("async () => (await (await caches.open('hoc-1')).keys()).some(k => k.url.includes('/loi/'))");
            await ly.Page.EvaluateAsync("() => { window.played = []; const play = Audio.prototype.play; Audio.prototype.play = function () { window.played.push(this.src); return play.call(this); }; }");
            await player.Begin("thu");
            await ly.Page.Locator("[data-view=step] [data-aloud]").ClickAsync();
            (await ly.Page.EvaluateAsync<string>("() => window.played[0] || ''")).ShouldContain("/loi/");
        }, new Look(360));
    }
}
