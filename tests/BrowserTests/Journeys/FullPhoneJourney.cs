using System.Text.Json;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>A phone without room, and a lesson that is being edited.</summary>
public sealed class FullPhoneJourney(Demonstration demonstration)
{
    private const string Vneid = "vneid-thay-the-bhyt";
    private static readonly Look PhoneAlone = new(360, Worker: false);

    private const string Full = """
        IDBObjectStore.prototype.put = function () { throw new DOMException('no room', 'QuotaExceededError'); };
        """;

    [Fact]
    public Task A_full_phone_says_so_learning_goes_on_and_the_rescue_file_reaches_the_server_from_another_device() => demonstration.Visit(null, async ly =>
    {
        await ly.Page.AddInitScriptAsync(Full);
        var player = new LessonPlayer(ly);
        await player.Open(Vneid);
        await ly.GoOffline();
        await player.Begin("thu");
        await Assertions.Expect(ly.Page.Locator("#net")).ToContainTextAsync("Máy hết chỗ lưu");
        await player.Perform();
        (await player.End()).ShouldContain("Làm được rồi");
        var saved = await ly.Page.RunAndWaitForDownloadAsync(() => ly.Page.Locator("[data-save]").ClickAsync());
        saved.SuggestedFilename.ShouldBe("cam-tay-chua-gui.json");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await saved.SaveAsAsync(file);
        await demonstration.Visit(null, async helper =>
        {
            await helper.Page.GotoAsync("/hoc/tep-cuu");
            await helper.Page.Locator("#Saved").SetInputFilesAsync(new FilePayload { Name = saved.SuggestedFilename, MimeType = "application/json", Buffer = await File.ReadAllBytesAsync(file) });
            await helper.Page.Locator("main button[type=submit]").ClickAsync();
            await Assertions.Expect(helper.Page.Locator(".notice")).ToContainTextAsync("Nhận 1 lần làm");
        });
        File.Delete(file);
    }, new Look(360));

    [Fact]
    public Task When_the_phone_is_full_what_was_done_last_counts_and_a_new_phone_takes_the_learners_back_from_the_file() => demonstration.Visit(null, async ly =>
    {
        var player = new LessonPlayer(ly);
        await ly.Page.RouteAsync("**/api/hoc/lan-lam", route => route.AbortAsync());
        await player.Open(Vneid);
        await ly.Page.Locator(".who > summary").ClickAsync();
        await ly.Page.Locator("#new-learner").FillAsync("Bà Lý");
        await ly.Page.Locator("[data-add]").ClickAsync();
        await Assertions.Expect(ly.Page.Locator("[data-learner]")).ToHaveTextAsync("Bà Lý");
        await player.Begin("thu");
        await player.Perform(1);
        await ly.Page.EvaluateAsync("() => { " + Full + " }");
        await player.Perform(2);
        await ly.Page.Locator("[data-stop]").ClickAsync();
        var saved = await ly.Page.RunAndWaitForDownloadAsync(() => ly.Page.Locator("[data-save]").ClickAsync());
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await saved.SaveAsAsync(file);
        var text = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        var told = JsonDocument.Parse(text).RootElement;
        told.GetProperty("queue").EnumerateArray().ShouldHaveSingleItem().GetProperty("acts").GetArrayLength().ShouldBe(3, "Two of them were in memory only.");
        var id = told.GetProperty("learners").EnumerateArray().Single(l => l.GetProperty("name").GetString() == "Bà Lý").GetProperty("id").GetString();
        ly.Forgive("ERR_FAILED");

        await demonstration.Visit(null, async fresh =>
        {
            await fresh.Page.RouteAsync("**/api/hoc/lan-lam", route => route.AbortAsync());
            await new LessonPlayer(fresh).Open(Vneid);
            await fresh.Page.Locator(".who > summary").ClickAsync();
            await fresh.Page.Locator("#saved-file").SetInputFilesAsync(new FilePayload { Name = "cam-tay-chua-gui.json", MimeType = "application/json", Buffer = text });
            await Assertions.Expect(fresh.Page.Locator(".told[data-taken]")).ToContainTextAsync("Đã lấy lại 2 người học");
            await Assertions.Expect(fresh.Page.Locator("[data-learner]").First).ToHaveTextAsync("Tôi 2"); // there is a “Tôi” here already
            await fresh.Page.Locator("[data-learners] button", new() { HasText = "Bà Lý" }).ClickAsync();
            await Assertions.Expect(fresh.Page.Locator("#queue")).ToContainTextAsync("1 lần làm chưa gửi");
            await new LessonPlayer(fresh).Begin("thu");
            (await PhoneStore.All(fresh.Page, "tries")).ShouldHaveSingleItem().GetProperty("learner").GetString().ShouldBe(id);
            await fresh.Page.Locator("[data-stop]").ClickAsync();
            await fresh.Page.Locator("#saved-file").SetInputFilesAsync(new FilePayload { Name = "anh.json", MimeType = "application/json", Buffer = [1, 2, 3] });
            await Assertions.Expect(fresh.Page.Locator(".told[data-taken]")).ToContainTextAsync("không phải tệp đã lưu");
            fresh.Forgive("ERR_FAILED");
        }, PhoneAlone);
    }, PhoneAlone);

    [Fact]
    public Task The_editors_preview_is_the_player_follows_the_form_and_records_nothing() => demonstration.Visit("khth", async thu =>
    {
        await thu.Page.GotoAsync($"/hoc-tap/bai/{Vneid}/sua");
        var frame = thu.Page.FrameLocator("lesson-editor iframe");
        await frame.Locator("[data-view=start]").WaitForAsync();
        await thu.Page.Locator("[name='viec']").FillAsync("Mở thẻ bảo hiểm, bản đang sửa.");
        await Assertions.Expect(frame.Locator("[data-view=start] .task")).ToContainTextAsync("bản đang sửa");
        await frame.Locator("[data-mode=tu-lam]").First.ClickAsync();
        await frame.Locator("[data-view=step]").WaitForAsync();
        (await thu.Page.EvaluateAsync<int>("""
            () => new Promise((done) => { const a = indexedDB.open('cam-tay-hoc', 1); a.onsuccess = () => {
              const c = a.result.transaction('tries').objectStore('tries').count(); c.onsuccess = () => done(c.result); }; })
            """)).ShouldBe(0);
        await thu.Page.Locator("[name='viec']").FillAsync("");
        await Assertions.Expect(thu.Page.Locator("[data-said]")).ToContainTextAsync("lesson.yaml:");
    });

    [Fact]
    public Task The_preview_opens_at_the_step_being_edited_and_a_late_answer_does_not_overwrite_a_newer_one() => demonstration.Visit("khth", async thu =>
    {
        await thu.Page.GotoAsync($"/hoc-tap/bai/{Vneid}/sua");
        var (frame, field) = (thu.Page.FrameLocator("lesson-editor iframe"), thu.Page.Locator("[name='b2.noi']"));
        await frame.Locator("[data-view=start]").WaitForAsync();
        await field.FillAsync("Bước đang sửa.");
        var shown = frame.Locator("[data-view=step] .say");
        await Assertions.Expect(shown).ToHaveTextAsync("Bước đang sửa.");
        await Assertions.Expect(field).ToBeFocusedAsync();

        var (held, late) = (new TaskCompletionSource(), new TaskCompletionSource());
        var asked = 0;
        await thu.Page.RouteAsync("**/xem-truoc", async route =>
        {
            if (Interlocked.Increment(ref asked) > 1) { await route.ContinueAsync(); return; }
            await held.Task;
            await route.ContinueAsync();
            late.SetResult();
        });
        await thu.Page.RunAndWaitForRequestAsync(() => field.FillAsync("Cũ hơn."), "**/xem-truoc");
        await field.FillAsync("Mới nhất.");
        await Assertions.Expect(shown).ToHaveTextAsync("Mới nhất.");
        await thu.Page.RunAndWaitForResponseAsync(() => { held.SetResult(); return late.Task; }, "**/xem-truoc");
        await Assertions.Expect(shown).ToHaveTextAsync("Mới nhất.");

        await thu.Page.GotoAsync($"/hoc-tap/bai/{Vneid}/tep");
        await frame.Locator("[data-view=start]").WaitForAsync();
    });
}
