using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>No network in the village: what is on the phone is found, what is not says so, and what is out of date goes.</summary>
public sealed class OfflineJourney(Demonstration demonstration)
{
    private const string Vneid = "vneid-thay-the-bhyt", Unseen = "dat-lich-kham";
    private static readonly Look Phone = new(360);

    [Fact]
    public Task A_lesson_that_was_never_opened_leads_to_those_that_are_on_the_phone() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        await Kept(ly);
        await ly.GoOffline();
        await player.Begin("thu");
        await player.Perform();
        await player.View("end").WaitForAsync();
        await ly.Page.GotoAsync("/hoc/" + Unseen);
        await Assertions.Expect(ly.Page.Locator("#lessons .told").First).ToContainTextAsync("bài này chưa mở lần nào trên máy");
        await Assertions.Expect(ly.Page.Locator("#net")).ToContainTextAsync("Không có mạng");
        await Assertions.Expect(ly.Page.Locator("#queue")).ToContainTextAsync("1 lần làm chưa gửi");
        await Assertions.Expect(ly.Page.Locator($"a[href='/hoc/{Vneid}'] [data-here]")).ToHaveTextAsync("có trên máy này");
        await Assertions.Expect(ly.Page.Locator($"a[href='/hoc/{Unseen}'] [data-here]")).ToHaveTextAsync("cần có mạng");
        (await Axe.Violations(ly.Page)).ShouldBeEmpty();
        await ly.Page.Locator($"a[href='/hoc/{Vneid}']").ClickAsync();
        await player.View("start").WaitForAsync();
    }, Phone);

    [Fact]
    public Task What_no_kept_page_needs_any_more_leaves_the_phone_and_what_is_needed_stays() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        await Kept(ly);
        await ly.Page.EvaluateAsync("""
            async () => {
              const cache = await caches.open('hoc-1');
              for (const old of ['/dist/assets/hand-old.js', '/hoc/tron', '/hoc/vneid-thay-the-bhyt/tieng/cu.mp3', '/hoc/cua-toi']) await cache.put(old, new Response('old'));
            }
            """);
        await ly.Page.EvaluateAsync("() => fetch('/hoc/vneid-thay-the-bhyt/tieng/khong-co.mp3').then(() => true)");
        await ly.Page.Until("async () => !(await (await caches.open('hoc-1')).keys()).some((k) => /old|tron|cu\\.mp3|cua-toi/.test(k.url))");
        (await ly.Page.EvaluateAsync<bool>(Whole)).ShouldBeTrue();
        ly.Forgive("status of 404");
    }, Phone);

    private const string Whole = """
        async () => {
          const kept = (await (await caches.open('hoc-1')).keys()).map((k) => k.url);
          return [...document.querySelectorAll('link[href],script[src]')].map((e) => e.src || e.href).concat(location.origin + '/hoc', location.href).every((part) => kept.includes(part));
        }
        """;

    internal static async Task Kept(Visitor ly)
    {
        await ly.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await ly.Page.Until("() => !!navigator.serviceWorker.controller");
        await ly.Page.Until(Whole);
    }
}
