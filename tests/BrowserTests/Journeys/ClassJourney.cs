using System.Globalization;
using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>A class of today: the screen in the room, a learner's phone, the trainer's phone without network.</summary>
public sealed partial class ClassJourney(Demonstration demonstration)
{
    private static readonly Look Phone = new(360);

    [Fact]
    public Task A_trainer_shows_the_code_a_learners_phone_scans_it_and_the_trainer_who_sees_her_confirms() => demonstration.Visit("truong-don-vi", async trainer =>
    {
        var address = await Announce(trainer, "Lớp thử mã trên màn hình");
        await trainer.Follow(trainer.Page.Locator("a[href$='/chieu']"));
        await Assertions.Expect(trainer.Page.Locator("[data-arrived]")).ToHaveTextAsync("0");
        (await Axe.Violations(trainer.Page)).ShouldBeEmpty();
        var first = await Shown(trainer.Page);
        await demonstration.Visit(null, async phone =>
        {
            // What a camera would read from the screen at this moment.
            await phone.Page.GotoAsync(await Scanned(trainer.Page));
            await phone.Page.WaitForURLAsync("**/dang-nhap**");
            await phone.Page.Locator("input[autocomplete~=username]").First.FillAsync("hoc-vien");
            await phone.Page.Locator("input[type=password]").First.FillAsync(Demonstration.Password);
            await phone.Page.Keyboard.PressAsync("Enter");
            await phone.Page.WaitForURLAsync("**/co-mat/**");
            (await Axe.Violations(phone.Page)).ShouldBeEmpty();
            await phone.Follow(phone.Page.Locator("button.big"));
            await Assertions.Expect(phone.Page.Locator("h1")).ToHaveTextAsync("Đã quét mã, chờ xác nhận");
            (await phone.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
            await Assertions.Expect(trainer.Page.Locator("[data-arrived]")).ToHaveTextAsync("1");
            await trainer.Page.Until("old => document.querySelector('session-code path').getAttribute('d') !== old", first);
            await trainer.Follow(trainer.Page.Locator("a[href$='/diem-danh']"));
            (await Axe.Violations(trainer.Page)).ShouldBeEmpty();
            await trainer.Follow(trainer.Page.GetByRole(AriaRole.Button, new() { Name = "Cả 1 người này đang có mặt" }));
            await phone.Page.ReloadAsync();
            await Assertions.Expect(phone.Page.Locator("h1")).ToHaveTextAsync("Đã ghi có mặt");
        }, Phone);
        address.ShouldNotBeEmpty();
    });

    [Fact]
    public Task The_trainers_list_is_taken_without_network_and_sent_once_when_it_is_back() => demonstration.Visit("truong-don-vi", async trainer =>
    {
        var address = await Announce(trainer, "Lớp thử danh sách khi mất mạng");
        await trainer.Follow(trainer.Page.Locator("a[href$='/moi']"));
        await trainer.Follow(trainer.Page.GetByRole(AriaRole.Button, new() { Name = "Mời những người đã chọn" }));
        await trainer.Page.GotoAsync(address);
        await trainer.Follow(trainer.Page.Locator("a[href$='/diem-danh']").First);
        await trainer.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await trainer.Page.ReloadAsync();
        await trainer.Page.Until("async () => !!(await caches.match(location.href))");
        (await Axe.Violations(trainer.Page)).ShouldBeEmpty();
        await trainer.GoOffline();
        await trainer.Page.ReloadAsync();
        var rows = trainer.Page.Locator(".roll li:has(.taps)"); // nobody marks herself
        await rows.Nth(0).Locator("button[value^=co-mat]").ClickAsync();
        await rows.Nth(1).Locator("button[value^=muon]").ClickAsync();
        await rows.Nth(2).Locator("button[value^=co-mat]").ClickAsync();
        await rows.Nth(2).Locator("button[value^=vang]").ClickAsync();
        await trainer.Page.Locator("#code").FillAsync("KHONG-CO");
        await trainer.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(trainer.Page.Locator("unsent-roll [data-left]")).ToContainTextAsync("5 lần đánh dấu chưa gửi");
        (await Axe.Violations(trainer.Page)).ShouldBeEmpty();
        await trainer.Page.ReloadAsync(); // a killed browser, still without network
        await Assertions.Expect(trainer.Page.Locator("unsent-roll [data-left]")).ToContainTextAsync("5 lần đánh dấu chưa gửi");
        await Assertions.Expect(rows.Nth(1).Locator("[data-state]")).ToHaveTextAsync("Muộn");
        await trainer.GoOnline();
        var list = trainer.Page.Url;
        await trainer.Page.GotoAsync("/lop-hoc"); // any page of the classes sends them
        await Assertions.Expect(trainer.Page.Locator("[data-refusals]")).ToContainTextAsync("KHONG-CO: Không có cán bộ nào mang mã");
        await trainer.Page.GetByRole(AriaRole.Button, new() { Name = "Đã xem" }).ClickAsync();
        await Assertions.Expect(trainer.Page.Locator("unsent-roll")).ToBeHiddenAsync();
        await trainer.Page.GotoAsync(list);
        await Assertions.Expect(trainer.Page.Locator("[data-note]")).ToContainTextAsync("Mọi đánh dấu đã gửi");
        (await trainer.Heading()).ShouldContain("2 người có mặt");
        await Assertions.Expect(rows.Nth(1).Locator("[data-state]")).ToContainTextAsync("vào muộn");
        (await trainer.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
    }, Phone);

    /// <summary>Makes a class that lasts all of today, and announces it; its address.</summary>
    private static async Task<string> Announce(Visitor trainer, string title)
    {
        await trainer.Page.GotoAsync("/lop-hoc/moi");
        await trainer.Page.Locator("#ten").FillAsync(title);
        await trainer.Page.Locator("#dia-diem").FillAsync("Phòng họp");
        await trainer.Page.Locator("#khach").FillAsync("Giảng viên mời (mô phỏng)");
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));
        await trainer.Page.Locator("#ngay-1").FillAsync(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await trainer.Page.Locator("#tu-1").FillAsync("00:00");
        await trainer.Page.Locator("#den-1").FillAsync("23:59");
        await trainer.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu lớp" }).ClickAsync();
        await trainer.Page.WaitForURLAsync(ClassAddress());
        await trainer.Follow(trainer.Page.GetByRole(AriaRole.Button, new() { Name = "Thông báo lớp" }));
        await Assertions.Expect(trainer.Page.Locator("dl.facts .tag")).ToHaveTextAsync("Đã thông báo");
        return new Uri(trainer.Page.Url).AbsolutePath;
    }

    private static Task<string> Shown(IPage screen) => screen.EvaluateAsync<string>("() => document.querySelector('session-code path').getAttribute('d')");

    // Draws the squares and reads them, as a phone does.
    private static async Task<string> Scanned(IPage screen)
    {
        // Not as a script of the page: its security policy would rightly refuse it.
        await screen.EvaluateAsync("() => {" + await File.ReadAllTextAsync(Repository.PathOf("node_modules/jsqr/dist/jsQR.js")) + "}");
        return await screen.EvaluateAsync<string>("""
            () => {
              const svg = document.querySelector("session-code svg");
              const side = Number(svg.getAttribute("viewBox").split(" ")[2]), zoom = 6;
              const canvas = document.createElement("canvas");
              canvas.width = canvas.height = side * zoom;
              const pen = canvas.getContext("2d");
              pen.fillStyle = "#fff"; pen.fillRect(0, 0, canvas.width, canvas.height);
              pen.scale(zoom, zoom); pen.fillStyle = "#000"; pen.fill(new Path2D(svg.querySelector("path").getAttribute("d")));
              const found = jsQR(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
              return found ? found.data : "";
            }
            """);
    }

    [GeneratedRegex("/lop-hoc/[0-9a-f]{32}$")]
    private static partial Regex ClassAddress();
}
