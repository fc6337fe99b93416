using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

public sealed class LessonJourney(Demonstration demonstration)
{
    private const string Vneid = "vneid-thay-the-bhyt";
    private static readonly Look Phone = new(360);

    public static TheoryData<string> Lessons => [.. Directory.GetDirectories(Repository.PathOf("content/lessons")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public Task Ba_Ly_learns_offline_after_the_first_page_passes_unaided_and_what_she_did_is_sent_later() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly, pace: 600);
        await player.Open(Vneid);
        await ly.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await ly.Page.WaitForFunctionAsync("async () => !!(await caches.match('/hoc/vneid-thay-the-bhyt')) && (await (await caches.open('hoc-1')).keys()).length >= 4");
        await ly.Page.Context.SetOfflineAsync(true);
        await ly.Page.ReloadAsync();
        await player.View("start").WaitForAsync();
        (await ly.Page.Locator("#net").InnerTextAsync()).ShouldContain("Không có mạng");
        await player.Begin("thu");
        await player.Perform();
        (await player.End()).ShouldContain("Làm được rồi");
        await ly.Page.Locator("[data-again]").ClickAsync();
        await player.View("step").WaitForAsync();
        await player.Perform();
        (await player.End()).ShouldContain("Tự làm được rồi");
        await Assertions.Expect(ly.Page.Locator(".queue")).ToContainTextAsync("2 lần làm chưa gửi");
        await ly.Page.Context.SetOfflineAsync(false);
        await ly.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await Assertions.Expect(ly.Page.Locator(".queue")).ToBeHiddenAsync();
        await Assertions.Expect(ly.Page.Locator("[data-server]")).ToContainTextAsync("luyện tập");
        ly.Forgive("ERR_INTERNET_DISCONNECTED");
    }, Phone);

    [Fact]
    public Task With_a_network_an_unaided_try_is_measured() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly, pace: 700);
        await player.Open(Vneid);
        await player.Begin("tu-lam");
        (await ly.Page.Locator(".ask .say").InnerTextAsync()).ShouldContain("Mở thẻ bảo hiểm y tế", Case.Sensitive, "Only the task is told.");
        await player.Perform();
        await Assertions.Expect(ly.Page.Locator("[data-server]")).ToContainTextAsync("Hệ thống đã ghi nhận");
    }, Phone);

    [Fact]
    public Task A_killed_phone_goes_on_where_it_was() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        await player.Begin("thu");
        await player.Perform(3);
        await ly.Page.GotoAsync("about:blank");
        await player.Open(Vneid);
        await ly.Page.Locator("[data-resume]").ClickAsync();
        await player.View("step").WaitForAsync();
        (await player.Done()).ShouldBe(3);
        await player.Perform();
        (await player.End()).ShouldContain("Làm được rồi");
    }, Phone);

    [Fact]
    public Task A_wrong_turn_leads_somewhere_and_back_and_several_learn_on_one_phone() => demonstration.Visit(null, async hoa =>
    {
        var player = new LessonPlayer(hoa);
        await player.Open(Vneid);
        await hoa.Page.Locator(".who summary").ClickAsync();
        await hoa.Page.Locator("#new-learner").FillAsync("Bà Lý");
        await hoa.Page.Locator("[data-add]").ClickAsync();
        await Assertions.Expect(hoa.Page.Locator("[data-learner]")).ToHaveTextAsync("Bà Lý");
        await player.Begin("thu");
        await player.Perform(2);
        await hoa.Page.Locator(".stage [data-act=dich-vu]").ClickAsync();
        (await hoa.Page.Locator(".ask .say").InnerTextAsync()).ShouldContain("nơi nộp hồ sơ");
        await hoa.Page.Locator(".stage [data-act=lui-dvc]").ClickAsync();
        (await player.Done()).ShouldBe(2);
        await hoa.Page.Locator("button[data-hint]").ClickAsync();
        (await hoa.Page.Locator(".stage .go").GetAttributeAsync("data-act")).ShouldBe("vi");
        await player.Perform();
        (await hoa.Page.Locator(".result li").Nth(2).InnerTextAsync()).ShouldContain("có gợi ý");
    }, Phone);

    [Theory, MemberData(nameof(Lessons))]
    public Task The_keyboard_alone_finishes_every_lesson_and_no_screen_of_it_is_a_barrier(string lesson) => demonstration.Visit(null, async an =>
    {
        var player = new LessonPlayer(an);
        await player.Open(lesson);
        (await Axe.Violations(an.Page)).ShouldBeEmpty();
        await player.TabTo("[data-mode=thu]");
        await an.Page.Keyboard.PressAsync("Enter");
        await player.View("step").WaitForAsync();
        (await Axe.Violations(an.Page)).ShouldBeEmpty();
        (await an.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        (await an.Page.Locator(".stage button, .stage input, [data-view=step] .big").EvaluateAllAsync<bool>("all => all.filter(e => e.offsetParent).every(e => e.getBoundingClientRect().height >= 47.5)")).ShouldBeTrue("Every target is 48 px high.");
        await player.PerformByKeyboard();
        (await player.End()).ShouldContain("Làm được rồi");
        (await Axe.Violations(an.Page)).ShouldBeEmpty();
    }, Phone);

    [Fact]
    public Task Without_script_a_lesson_is_an_illustrated_page_without_barriers() => demonstration.Visit(null, async ly =>
    {
        await ly.Page.GotoAsync("/hoc/" + Vneid);
        (await ly.Page.Locator(".steps > li").CountAsync()).ShouldBe(6);
        (await ly.Page.Locator(".steps .scr .go").CountAsync()).ShouldBe(6);
        (await ly.Page.Locator("#player").IsVisibleAsync()).ShouldBeFalse();
    }, new Look(360, Script: false));

    [Theory, InlineData(360, false), InlineData(1440, true)]
    public Task The_list_of_lessons_has_no_barrier(int width, bool dark) => demonstration.Visit(null, async ly =>
    {
        await ly.Page.GotoAsync("/hoc");
        (await Axe.Violations(ly.Page)).ShouldBeEmpty();
    }, new Look(width, dark));
}
