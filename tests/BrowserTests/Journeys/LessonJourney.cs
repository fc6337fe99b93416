using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

public sealed class LessonJourney(Demonstration demonstration)
{
    private const string Vneid = "vneid-thay-the-bhyt";
    private static readonly Look Phone = new(360), PhoneAlone = new(360, Worker: false);

    public static TheoryData<string> Lessons => [.. Directory.GetDirectories(Repository.PathOf("content/lessons")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public Task Ba_Ly_learns_offline_after_the_first_page_passes_unaided_and_what_she_did_is_sent_later() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly, pace: 600);
        await player.Open(Vneid);
        await ly.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await ly.Page.Until("async () => !!(await caches.match('/hoc/vneid-thay-the-bhyt')) && (await (await caches.open('hoc-1')).keys()).length >= 4");
        await ly.GoOffline();
        await ly.Page.ReloadAsync();
        await player.View("start").WaitForAsync();
        await Assertions.Expect(ly.Page.Locator("#net")).ToContainTextAsync("Không có mạng");
        await player.Begin("thu");
        await player.Perform();
        (await player.End()).ShouldContain("Làm được rồi");
        await ly.Page.Locator("[data-again]").ClickAsync();
        await player.View("step").WaitForAsync();
        await player.Perform();
        (await player.End()).ShouldContain("Tự làm được rồi");
        await Assertions.Expect(ly.Page.Locator(".queue")).ToContainTextAsync("2 lần làm chưa gửi");
        await ly.GoOnline();
        await ly.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await Assertions.Expect(ly.Page.Locator(".queue")).ToBeHiddenAsync();
        await Assertions.Expect(ly.Page.Locator("[data-server]")).ToContainTextAsync("luyện tập");
    }, Phone);

    [Fact]
    public Task With_a_network_an_unaided_try_is_measured() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly, pace: 700);
        await player.Open(Vneid);
        await player.Begin("tu-lam");
        await Assertions.Expect(ly.Page.Locator(".ask .say")).ToContainTextAsync("Mở thẻ bảo hiểm y tế"); // only the task is told
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
        await hoa.Page.Locator(".who > summary").ClickAsync();
        await hoa.Page.Locator("#new-learner").FillAsync("Bà Lý");
        await hoa.Page.Locator("[data-add]").ClickAsync();
        await Assertions.Expect(hoa.Page.Locator("[data-learner]")).ToHaveTextAsync("Bà Lý");
        await player.Begin("thu");
        await player.Perform(2);
        await hoa.Page.Locator(".stage [data-act=dich-vu]").ClickAsync();
        await Assertions.Expect(hoa.Page.Locator(".ask .say")).ToContainTextAsync("nơi nộp hồ sơ");
        await hoa.Page.Locator(".stage [data-act=lui-dvc]").ClickAsync();
        (await player.Done()).ShouldBe(2);
        await hoa.Page.Locator("button[data-hint]").ClickAsync();
        await Assertions.Expect(hoa.Page.Locator(".stage .go")).ToHaveAttributeAsync("data-act", "vi");
        await player.Perform();
        await Assertions.Expect(hoa.Page.Locator(".result li").Nth(2)).ToContainTextAsync("có gợi ý");
    }, Phone);

    [Fact]
    public Task A_clock_that_jumps_during_a_try_spoils_nothing_and_a_second_tap_begins_no_second_try() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        var (asked, leave) = (0, new TaskCompletionSource());
        await ly.Page.RouteAsync("**/api/hoc/ve", async route =>
        {
            asked++;
            await leave.Task;
            await route.ContinueAsync();
        });
        await ly.Page.EvaluateAsync("() => { const b = document.querySelector('[data-view=start] [data-mode=tu-lam]'); b.click(); b.click(); }");
        await Assertions.Expect(ly.Page.Locator("[data-view=start] [data-pending]")).ToBeVisibleAsync();
        (await ly.Page.Locator("[data-view=start] [data-mode]:enabled").CountAsync()).ShouldBe(0);
        leave.SetResult();
        await player.View("step").WaitForAsync();
        asked.ShouldBe(1);
        await player.Perform(2);
        await ly.Page.EvaluateAsync("() => { const now = Date.now; Date.now = () => now() + 3 * 86400e3; }");
        await player.Perform(1);
        await ly.Page.EvaluateAsync("() => { const now = Date.now; Date.now = () => now() - 9 * 86400e3; }");
        await player.Perform(1);
        var times = (await PhoneStore.All(ly.Page, "tries")).ShouldHaveSingleItem().GetProperty("acts").EnumerateArray().Select(a => a.GetProperty("t").GetInt64()).ToList();
        times.Count.ShouldBe(4);
        times[^1].ShouldBeLessThan(3_600_000, "Three days did not pass.");
        times.Zip(times.Skip(1)).ShouldAllBe(p => p.Second > p.First);
    }, PhoneAlone);

    [Fact]
    public Task Alone_with_the_task_the_situation_stays_in_reach() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        await player.Begin("tu-lam");
        var why = ly.Page.Locator(".why");
        await Assertions.Expect(why.Locator("p")).ToContainTextAsync("quên thẻ bảo hiểm y tế giấy");
        await Assertions.Expect(why.Locator("p")).ToBeVisibleAsync();
        await player.Perform(1);
        await Assertions.Expect(why.Locator("p")).ToBeHiddenAsync();
        await why.Locator("summary").ClickAsync();
        await Assertions.Expect(why.Locator("p")).ToBeVisibleAsync();
        await ly.Page.Locator("[data-stop]").ClickAsync();
        await player.Begin("thu");
        await Assertions.Expect(why).ToBeHiddenAsync();
    }, Phone);

    /// <summary>One pass per lesson: start, guided with one wrong turn, end, alone, shown; on each screen axe in the light, contrast in the dark.</summary>
    [Theory, MemberData(nameof(Lessons))]
    public Task The_keyboard_alone_finishes_every_lesson_and_no_screen_of_it_is_a_barrier(string lesson) => demonstration.Visit(null, async an =>
    {
        var player = new LessonPlayer(an);
        var faults = new List<string>();
        async Task Look()
        {
            faults.AddRange(await Axe.Violations(an.Page));
            await an.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            faults.AddRange(await Axe.Violations(an.Page, "color-contrast"));
            await an.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            if (await an.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is not 0 and var over) faults.Add($"{over} px wider than the window");
            faults.AddRange(await an.Page.EvaluateAsync<string[]>(Screens));
        }
        await player.Open(lesson);
        await Look();
        await player.TabTo("[data-mode=thu]");
        await an.Page.Keyboard.PressAsync("Enter");
        await player.View("step").WaitForAsync();
        await player.PerformByKeyboard(Look, detour: true);
        (await player.End()).ShouldContain("Làm được rồi");
        await Look();
        await player.TabTo("[data-again]");
        await an.Page.Keyboard.PressAsync("Enter");
        await player.View("step").WaitForAsync();
        await Look();
        await player.PerformByKeyboard();
        (await player.End()).ShouldContain("Tự làm được rồi");
        await player.Open(lesson);
        await player.Begin("xem");
        await Look();
        faults.Distinct().ShouldBeEmpty(string.Join('\n', faults.Distinct().Take(20)));
    }, Phone);

    /// <summary>Targets are 48 px high, words 16 px and more, and nothing is cut off at a screen's edge.</summary>
    private const string Screens = """
        () => {
          const seen = (e) => e.offsetParent !== null;
          const short = [...document.querySelectorAll('#player button, #player .stage input, #player summary, #player select, .queue a')].filter(seen).filter((e) => e.getBoundingClientRect().height < 47.5).map((e) => 'under 48 px: ' + e.outerHTML.slice(0, 120));
          const small = [...document.querySelectorAll('#player *')].filter((e) => seen(e) && !e.closest('svg, .visually-hidden') && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 16).map((e) => 'under 16 px: ' + e.outerHTML.slice(0, 120));
          const screen = document.querySelector('.stage .scr');
          const edge = screen ? screen.getBoundingClientRect() : null;
          const cut = edge && screen.offsetParent ? [...screen.querySelectorAll('*')].filter((e) => !e.closest('svg') && !e.closest('.visually-hidden') && e.getBoundingClientRect().right > edge.right + 0.5).map((e) => 'cut off: ' + e.outerHTML.slice(0, 120)) : [];
          return [...short, ...small, ...cut];
        }
        """;

    [Fact]
    public Task Without_script_a_lesson_is_an_illustrated_page() => demonstration.Visit(null, async ly =>
    {
        await ly.Page.GotoAsync("/hoc/" + Vneid);
        (await ly.Page.Locator(".steps > li").CountAsync()).ShouldBe(6);
        (await ly.Page.Locator(".steps .scr .go").CountAsync()).ShouldBe(6);
        (await ly.Page.Locator("#player").IsVisibleAsync()).ShouldBeFalse();
    }, new Look(360, Script: false));

    [Fact]
    public Task The_illustrated_page_of_no_lesson_is_a_barrier() => demonstration.Visit(null, async ly =>
    {
        // Without the player, so that the page is as it is without script; axe itself needs some.
        await ly.Page.RouteAsync("**/dist/assets/hand-*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        var faults = new List<string>();
        foreach (var lesson in Lessons.Select(l => l.Data))
        {
            await ly.Page.GotoAsync("/hoc/" + lesson);
            await ly.Page.Locator(".guide").WaitForAsync();
            // Also what lies below the window, which the browser leaves out until it comes near.
            await ly.Page.EvaluateAsync("() => document.querySelectorAll('.steps > li').forEach((li) => (li.style.contentVisibility = 'visible'))");
            faults.AddRange((await Axe.Violations(ly.Page)).Select(f => $"{lesson}: {f}"));
        }
        faults.ShouldBeEmpty(string.Join('\n', faults.Take(20)));
    }, PhoneAlone);

    [Theory, InlineData(360, false), InlineData(1440, true)]
    public Task The_list_of_lessons_has_no_barrier(int width, bool dark) => demonstration.Visit(null, async ly =>
    {
        await ly.Page.GotoAsync("/hoc");
        await ly.Page.Locator(".lessons .round").First.WaitForAsync();
        (await Axe.Violations(ly.Page)).ShouldBeEmpty();
    }, new Look(width, dark));
}
