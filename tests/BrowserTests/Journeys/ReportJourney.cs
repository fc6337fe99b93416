using System.Text.RegularExpressions;
using CamTay.BrowserTests.Harness;
using Microsoft.Playwright;

namespace CamTay.BrowserTests.Journeys;

/// <summary>A centre's report of December: written on a phone with a bad line, sent by its head, returned, sent again and accepted.</summary>
public sealed class ReportJourney(Demonstration demonstration)
{
    private const string Plan = "/bao-cao/bac-ninh-2026", Own = "/TTYT-BN-01";
    private const string Result = "Mười bốn cán bộ của trung tâm đã tự tra cứu được hồ sơ sức khỏe cho người bệnh; còn hai trạm chưa có đường truyền ổn định.";
    private static readonly Look Phone = new(360);

    [Fact]
    public Task What_a_reporter_types_outlives_a_reload_a_lost_line_and_a_killed_page() => demonstration.Visit("bao-cao-vien", async non =>
    {
        var address = $"{Plan}/quy-2026-4{Own}";
        await non.Page.GotoAsync(address);
        // A row that is folded away, by the keyboard.
        await non.Page.Locator("#o-danh_muc_van_ban summary").First.FocusAsync();
        await non.Page.Keyboard.PressAsync("Enter");
        await non.Page.GetByLabel("Số, ký hiệu (dòng 9)").FillAsync("9/KH-TTYT");
        await non.Page.GetByLabel("Số lớp (Trực tuyến)").FillAsync("hai");
        await Assertions.Expect(non.Page.Locator("[id='f.hinh_thuc.truc_tuyen.so_lop-note'] .error")).ToHaveTextAsync("Số lớp (Trực tuyến): Ghi một số nguyên, ví dụ 1200.");
        (await non.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        (await Axe.Violations(non.Page)).ShouldBeEmpty();
        await Field(non, "ket_qua").FillAsync(Result);
        await non.Page.ReloadAsync(); // sooner than the server could be told
        await Assertions.Expect(Field(non, "ket_qua")).ToHaveValueAsync(Result);
        await Assertions.Expect(Field(non, "danh_muc_van_ban.9.so_ky_hieu")).ToHaveValueAsync("9/KH-TTYT");
        await Assertions.Expect(Field(non, "danh_muc_van_ban.9.so_ky_hieu")).ToBeVisibleAsync();
        await Taken(non);

        await non.GoOffline();
        await Field(non, "phuong_huong").FillAsync("Tháng tới mở thêm một lớp tại trạm.");
        await non.Page.Locator("button[value=propose]").ClickAsync();
        await Assertions.Expect(State(non)).ToContainTextAsync("Mất kết nối");
        await Assertions.Expect(Field(non, "phuong_huong")).ToHaveValueAsync("Tháng tới mở thêm một lớp tại trạm.");
        await non.Page.GotoAsync("about:blank");
        await non.GoOnline();

        await non.Page.GotoAsync(address);
        await Assertions.Expect(Field(non, "phuong_huong")).ToHaveValueAsync("Tháng tới mở thêm một lớp tại trạm.");
        await Taken(non);
        // A saved draft is not saved again by coming back to its address.
        await Field(non, "de_xuat").FillAsync("Đề nghị cấp thêm một máy tính.");
        await non.Follow(non.Page.Locator("button[value=save]:visible").Last);
        await Assertions.Expect(non.Page.GetByText("Đã lưu nháp.")).ToBeVisibleAsync();
        non.Page.Url.ShouldEndWith(Own);
        await using var elsewhere = await demonstration.Open("bao-cao-vien");
        await elsewhere.Page.GotoAsync(address);
        await Assertions.Expect(Field(elsewhere, "ket_qua")).ToHaveValueAsync(Result);
        await Assertions.Expect(Field(elsewhere, "phuong_huong")).ToHaveValueAsync("Tháng tới mở thêm một lớp tại trạm.");
    }, Phone);

    [Fact]
    public async Task A_report_goes_from_the_phone_of_the_reporter_to_the_head_to_the_department_and_back()
    {
        var address = $"{Plan}/thang-2026-12{Own}";
        await using var non = await demonstration.Open("bao-cao-vien", Phone);
        await using var xa = await demonstration.Open("truong-don-vi", Phone);
        await using var lanh = await demonstration.Open("khth");
        await non.Page.GotoAsync(address);
        foreach (var (code, text) in new[] { ("van_ban", "2"), ("tin_bai", "5"), ("lop", "3"), ("luot_du", "1"), ("ket_qua", Result), ("phuong_huong", "Tháng tới mở thêm một lớp tại trạm.") })
            await Field(non, code).FillAsync(text);
        await Field(non, "van_ban").FocusAsync();
        // Said before it is sent, in the words of the server.
        await Assertions.Expect(non.Page.Locator("[id='f.luot_du-note'] .error")).ToHaveTextAsync("Đã mở lớp thì lượt dự phải ít nhất bằng số lớp.");
        await Field(non, "luot_du").FillAsync("21");
        await Assertions.Expect(non.Page.Locator("[id='f.luot_du-note'] .error")).ToHaveCountAsync(0);
        await Press(non, "button[value=propose]", "propose"); // while the draft may be on its way
        (await Axe.Violations(non.Page)).ShouldBeEmpty();

        await xa.Page.GotoAsync(address);
        (await xa.Page.Locator("main").InnerTextAsync()).ShouldContain("còn hai trạm chưa có đường truyền ổn định");
        await Press(xa, "form:has(input[name=_handler][value=forward]) button", "send");

        await lanh.Page.GotoAsync(address + "/duyet");
        await lanh.Page.Locator("[id='n.ket_qua']").FillAsync("Nêu tên hai trạm.");
        await Press(lanh, "button[value=return]", "return");

        await xa.Page.GotoAsync(address);
        await Assertions.Expect(xa.Page.GetByText("Nêu tên hai trạm.").First).ToBeVisibleAsync();
        await Field(xa, "ket_qua").FillAsync(Result + " Đó là trạm Vân Hà và trạm Nếnh.");
        await Press(xa, "button[value=send]", "send");
        await lanh.Page.GotoAsync(address + "/duyet");
        await Assertions.Expect(lanh.Page.Locator("ins").First).ToContainTextAsync("trạm Vân Hà");
        await Press(lanh, "button[value=accept]", "accept");
        foreach (var visitor in new[] { non, xa, lanh }) visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_windows_the_second_is_shown_the_difference_and_keeps_its_words()
    {
        var address = $"{Plan}/nam-2026{Own}";
        await using var first = await demonstration.Open("bao-cao-vien");
        await using var second = await demonstration.Open("truong-don-vi");
        await first.Page.GotoAsync(address);
        await second.Page.GotoAsync(address);
        await Field(first, "ket_qua").FillAsync(Result);
        await Assertions.Expect(State(first)).ToContainTextAsync("Đã lưu trên máy chủ");
        await Field(second, "ket_qua").FillAsync("Trung tâm đã hoàn thành chỉ tiêu.");
        await Assertions.Expect(State(second)).ToContainTextAsync("Người khác vừa sửa");
        await second.Follow(second.Page.Locator("button[value=save]:visible").Last);
        await Assertions.Expect(second.Page.GetByText("Phần khác nhau giữa hai người")).ToBeVisibleAsync();
        (await second.Page.Locator("main").InnerTextAsync()).ShouldContain("còn hai trạm chưa có đường truyền ổn định");
        await Assertions.Expect(Field(second, "ket_qua")).ToHaveValueAsync("Trung tâm đã hoàn thành chỉ tiêu.");
        (await Axe.Violations(second.Page)).ShouldBeEmpty();
        await Field(second, "phuong_huong").FillAsync("Hai trạm ấy có đường truyền trong tháng tới.");
        await Assertions.Expect(State(second)).ToContainTextAsync("Đã lưu trên máy chủ"); // what was looked at can be saved over
        await second.Follow(second.Page.Locator("button[value=save]:visible").Last);
        await Assertions.Expect(second.Page.GetByText("Đã lưu nháp.")).ToBeVisibleAsync();
        await first.Page.ReloadAsync();
        await Assertions.Expect(Field(first, "ket_qua")).ToHaveValueAsync("Trung tâm đã hoàn thành chỉ tiêu.");
        second.Forgive("409");
        second.Complaints.ShouldBeEmpty();
    }

    private static ILocator Field(Visitor visitor, string code) => visitor.Page.Locator($"[name='f.{code}']");

    private static ILocator State(Visitor visitor) => visitor.Page.Locator(".draft-state");

    /// <summary>The server has what was typed: only then does the device let go of its copy.</summary>
    private static Task Taken(Visitor visitor) => visitor.Page.Until("() => !Object.keys(localStorage).some(k => k.startsWith('camtay.report'))");

    private static async Task Press(Visitor visitor, string button, string done)
    {
        await visitor.Page.Locator(button).ClickAsync();
        await visitor.Page.WaitForURLAsync(new Regex($@"\?da={done}$"));
    }
}
