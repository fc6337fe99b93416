using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>What waits on a phone reaches the server once, whatever the line, the browser's age or one bad try do.</summary>
public sealed class SendingJourney(Demonstration demonstration, ITestOutputHelper output)
{
    private const string Vneid = "vneid-thay-the-bhyt", Door = "**/api/hoc/lan-lam";
    private static readonly Look Phone = new(360, Worker: false);

    [Theory, InlineData(true), InlineData(false)]
    public Task A_thousand_tries_weigh_at_most_150_kB_whether_or_not_the_browser_can_pack(bool old) => demonstration.Visit(null, async helper =>
    {
        if (old) await helper.Page.AddInitScriptAsync("delete window.CompressionStream;");
        var player = new LessonPlayer(helper);
        await player.Open(Vneid);
        (await helper.Page.EvaluateAsync<bool>("() => 'CompressionStream' in window")).ShouldBe(!old);
        var (bytes, requests) = (0, 0);
        helper.Page.Request += (_, request) =>
        {
            if (!request.Url.EndsWith("/lan-lam", StringComparison.Ordinal)) return;
            bytes += request.PostDataBuffer?.Length ?? 0;
            requests++;
        };
        await PhoneStore.Fill(helper.Page, "queue", 1000, learners: 50);
        await helper.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await Waiting.Until(async () => (await PhoneStore.All(helper.Page, "queue")).Count == 0);
        output.WriteLine($"{bytes} bytes in {requests} requests");
        requests.ShouldBe(10);
        bytes.ShouldBeInRange(10_000, 150_000);
    }, Phone);

    [Fact]
    public Task One_bad_try_is_found_and_set_aside_the_rest_is_sent_and_it_is_not_sent_for_ever() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        string? bad = null;
        var (all, withBad) = (0, 0);
        await ly.Page.RouteAsync(Door, async route =>
        {
            if (bad is null) { await route.AbortAsync(); return; } // what the page sends by itself on opening
            all++;
            if (!Body(route.Request).Contains(bad, StringComparison.Ordinal)) { await route.ContinueAsync(); return; }
            withBad++;
            await route.FulfillAsync(new() { Status = 400, ContentType = "application/json", Body = "{}" });
        });
        await PhoneStore.Fill(ly.Page, "queue", 20, learners: 1);
        bad = (await PhoneStore.All(ly.Page, "queue"))[7].GetProperty("id").GetString()!;
        await ly.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await Assertions.Expect(ly.Page.Locator("#queue")).ToContainTextAsync("Máy chủ chưa nhận được 1 lần làm");
        (await PhoneStore.All(ly.Page, "queue")).ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(bad);
        all.ShouldBeLessThan(15);
        var before = withBad;
        await player.Open(Vneid);
        await Assertions.Expect(ly.Page.Locator("#queue")).ToContainTextAsync("Máy chủ chưa nhận được 1 lần làm");
        withBad.ShouldBe(before, "It is not sent again by itself.");
        await ly.Page.UnrouteAsync(Door);
        await ly.Page.Locator("[data-send]").ClickAsync();
        await Assertions.Expect(ly.Page.Locator("#queue")).ToBeHiddenAsync();
        ly.Forgive("status of 400");
        ly.Forgive("ERR_FAILED");
    }, Phone);

    [Fact]
    public Task A_server_in_trouble_is_asked_a_few_times_and_the_phone_says_so() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        var asked = 0;
        await ly.Page.RouteAsync(Door, route => route.FulfillAsync(new() { Status = ++asked > 0 ? 500 : 200, ContentType = "application/json", Body = "{}" }));
        await PhoneStore.Fill(ly.Page, "queue", 64, learners: 1);
        await ly.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await Assertions.Expect(ly.Page.Locator("#queue")).ToContainTextAsync("Máy chủ đang bận");
        asked.ShouldBeLessThan(12);
        (await PhoneStore.All(ly.Page, "queue")).Count.ShouldBe(64, "Nothing is lost.");
        ly.Forgive("status of 500");
    }, Phone);

    [Fact]
    public Task Tries_that_nobody_will_finish_are_sent_as_they_are_and_one_of_today_is_not() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await ly.Page.RouteAsync(Door, route => route.AbortAsync());
        await player.Open(Vneid);
        await PhoneStore.Fill(ly.Page, "tries", 1, 1); // killed after its last act
        await PhoneStore.Fill(ly.Page, "tries", 1, 1, version: "older", over: false, acts: 3);
        await PhoneStore.Fill(ly.Page, "tries", 1, 1, hoursAgo: 80, over: false, acts: 2);
        await PhoneStore.Fill(ly.Page, "tries", 1, 1, hoursAgo: 2, over: false, acts: 2);
        await ly.Page.GotoAsync("/hoc");
        await Assertions.Expect(ly.Page.Locator("#queue")).ToContainTextAsync("3 lần làm chưa gửi");
        (await PhoneStore.All(ly.Page, "tries")).Count.ShouldBe(1);
        ly.Forgive("ERR_FAILED");
    }, Phone);

    [Fact]
    public Task Who_takes_a_break_has_her_try_counted_as_stopped() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await ly.Page.RouteAsync(Door, route => route.AbortAsync());
        await player.Open(Vneid);
        await player.Begin("thu");
        await player.Perform(2);
        await ly.Page.Locator("[data-stop]").ClickAsync();
        await Assertions.Expect(ly.Page.Locator("#queue")).ToContainTextAsync("1 lần làm chưa gửi");
        await Assertions.Expect(ly.Page.Locator("[data-view=start] .told").First).ToContainTextAsync("Đã ghi lần làm dở");
        (await PhoneStore.All(ly.Page, "queue")).ShouldHaveSingleItem().GetProperty("over").GetBoolean().ShouldBeFalse();
        (await PhoneStore.All(ly.Page, "tries")).ShouldBeEmpty();
        ly.Forgive("ERR_FAILED");
    }, Phone);

    private static string Body(IRequest request)
    {
        var bytes = request.PostDataBuffer!;
        if (bytes[0] != 31) return Encoding.UTF8.GetString(bytes);
        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
