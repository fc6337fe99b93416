using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>Bà Lý does not read easily: what matters is said aloud, and a phone that cannot speak says that.</summary>
public sealed class ListenJourney(Demonstration demonstration)
{
    private const string Vneid = "vneid-thay-the-bhyt";
    private static readonly Look Phone = new(360);

    /// <summary>A phone with a Vietnamese voice that writes down what it says.</summary>
    private const string Voice = """
        window.spoken = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: { getVoices: () => [{ lang: 'vi-VN' }], cancel() {}, speak(u) { window.spoken.push(u.text); if (u.onstart) u.onstart(); } } });
        """;

    [Fact]
    public Task The_task_hints_mistakes_wrong_turns_the_end_and_the_list_are_read_aloud() => demonstration.Visit(null, async ly =>
    {
        await ly.Page.AddInitScriptAsync(Voice);
        var player = new LessonPlayer(ly);
        await ly.Page.GotoAsync("/hoc");
        await ly.Page.Locator(".lessons li", new() { Has = ly.Page.Locator($"a[href='/hoc/{Vneid}']") }).Locator(".round").ClickAsync();
        (await Last(ly)).ShouldBe("Dùng VNeID thay thẻ bảo hiểm y tế giấy");
        await player.Open(Vneid);
        await ly.Page.Locator("[data-view=start] [data-aloud]").ClickAsync();
        (await Last(ly)).ShouldSatisfyAllConditions(s => s.ShouldContain("quên thẻ bảo hiểm y tế giấy"), s => s.ShouldContain("đưa mã QR"));
        await player.Begin("thu");
        await ly.Page.Locator("button[data-hint]").ClickAsync();
        (await Last(ly)).ShouldContain("ở hàng đầu");
        await ly.Page.Locator(".stage [data-act=chup-anh]").ClickAsync();
        (await Last(ly)).ShouldContain("Đây là máy ảnh");
        await player.Perform(2);
        await ly.Page.Locator(".stage [data-act=dich-vu]").ClickAsync();
        (await Last(ly)).ShouldContain("nơi nộp hồ sơ");
        await ly.Page.Locator(".stage [data-act=lui-dvc]").ClickAsync();
        await player.Perform();
        await ly.Page.Locator("[data-view=end] [data-aloud]").ClickAsync();
        (await Last(ly)).ShouldContain("Làm được rồi");
    }, Phone);

    [Theory]
    [InlineData("delete window.speechSynthesis;")]
    [InlineData("Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: { getVoices: () => [{ lang: 'en-US' }], cancel() {}, speak() {} } });")]
    [InlineData("Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: { getVoices: () => [], cancel() {}, speak() {} } });")]
    public Task A_phone_without_a_Vietnamese_voice_says_so_when_somebody_wants_to_listen(string phone) => demonstration.Visit(null, async ly =>
    {
        await ly.Page.AddInitScriptAsync(phone);
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        await ly.Page.Locator("[data-view=start] [data-aloud]").ClickAsync();
        await Assertions.Expect(ly.Page.Locator("[data-view=start] .told").First).ToContainTextAsync("chưa có giọng đọc tiếng Việt");
        await player.Begin("thu");
        await Assertions.Expect(ly.Page.Locator("[data-view=step] .told")).ToHaveTextAsync("");
        await ly.Page.Locator("[data-view=step] [data-aloud]").ClickAsync();
        await Assertions.Expect(ly.Page.Locator("[data-view=step] .told")).ToContainTextAsync("chưa có giọng đọc tiếng Việt");
    }, Phone);

    private static Task<string> Last(Visitor ly) => ly.Page.EvaluateAsync<string>("() => window.spoken[window.spoken.length - 1] || ''");
}
