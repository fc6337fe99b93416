using System.Net;
using System.Security.Cryptography;
using System.Text;
using CamTay.Evidence;
using CamTay.Tests.Harness;
using CamTay.Tests.Platform.Files;

namespace CamTay.Tests.Classes;

/// <summary>The signed list on paper: photographed by one person, confirmed by another, and once whatever else says the same.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task A_photograph_counts_after_a_second_person_has_confirmed_each_name()
    {
        await using var room = await Signed();
        using var lan = await room.Host.SignIn("Lan");
        var photo = Photo(1);
        (await Send(room, lan, photo, $"1 {Classroom.Binh}\n3 {Classroom.An}")).Location.ShouldNotBeNull();
        (await room.Standing()).ShouldBeEmpty("Nobody has looked yet.");
        var mine = await lan.Open(Paper(room));
        mine.Text.ShouldContain("2 chữ ký chờ người thứ hai");
        mine.Text.ShouldContain("nhờ người khác có quyền xác nhận");

        using var minh = await room.Host.SignIn("Minh");
        var page = await minh.Open(Paper(room));
        page.Text.ShouldContain("3. Nguyễn Thị An (CB001)");
        var first = page.Document.QuerySelector("input[name=signed]")!.GetAttribute("value")!;
        (await page.Submit(page.Form("input[name=signed]"), f => f["signed"] = first)).Location.ShouldBe(Paper(room));
        var entry = (await room.Standing()).ShouldHaveSingleItem();
        entry.ShouldSatisfyAllConditions(e => e.Strength.ShouldBe(Strength.Imported), e => e.Source!.Row.ShouldBe(1), e => e.Source!.FileSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(photo))), e => e.Source!.Account.ShouldBe("minh"));
        (await minh.GetAsync(page.Document.QuerySelector("img.signed-list")!.GetAttribute("src"))).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var kept = await minh.GetByteArrayAsync(page.Document.QuerySelector("img.signed-list")!.GetAttribute("src"));
        Encoding.ASCII.GetString(kept).ShouldNotContain("list 1", Case.Sensitive, "What the camera wrote beside the picture is not kept; the hash above is that of what was sent.");
        using var binh = await room.Host.SignIn("Hoa");
        (await binh.GetAsync(page.Document.QuerySelector("img.signed-list")!.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, "Signatures are for those who lead the class.");
    }

    [Fact]
    public async Task The_uploader_may_not_confirm_her_own_list_even_by_hand_made_forms()
    {
        await using var room = await Signed();
        using var minh = await room.Host.SignIn("Minh");
        await Send(room, minh, Photo(2), Classroom.Binh);
        var page = await minh.Open(Paper(room));
        var line = page.Document.QuerySelector("input[name=signed]")!.GetAttribute("value")!;
        var answer = await page.Submit(page.Form("input[name=signed]"), f => f["signed"] = line);
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("không tự xác nhận danh sách của mình");
        (await room.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_confirms_her_own_name()
    {
        await using var room = await Signed();
        await room.Is("minh", Classroom.Minh);
        using var lan = await room.Host.SignIn("Lan");
        await Send(room, lan, Photo(3), Classroom.Minh);
        using var minh = await room.Host.SignIn("Minh");
        var page = await minh.Open(Paper(room));
        (await page.Submit(page.Form("input[name=signed]"), f => f["signed"] = page.Document.QuerySelector("input[name=signed]")!.GetAttribute("value")!)).Text.ShouldContain("Không tự điểm danh hay xác nhận cho chính mình");
    }

    [Fact]
    public async Task Code_list_paper_and_import_of_one_day_are_one_attendance_of_the_greatest_strength()
    {
        await using var room = await Signed();
        using var thu = room.Host.As("Thu");
        await thu.Import("tap-huan", $"ma_lop,ngay,ma_can_bo\n{Classroom.Code},2026-07-01,{Classroom.Binh}\n");
        (await room.Standing()).ShouldHaveSingleItem().Source!.System.ShouldNotBe("classes");
        using var lan = await room.Host.SignIn("Lan");
        await Send(room, lan, Photo(4), Classroom.Binh);
        using var minh = await room.Host.SignIn("Minh");
        await Confirm(room, minh);
        (await room.Standing()).ShouldHaveSingleItem("The file says it already, as strongly.").Source!.System.ShouldNotBe("classes");
        var (binh, now) = (await room.SubjectOf(Classroom.Binh), room.Host.Clock.GetUtcNow());
        using var program = room.Host.As("Lan");
        await room.Tap(program, now, room.Act(binh, "co-mat", 1, now));
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Witnessed);
        using var phone = await room.Host.SignIn("Hoa");
        await room.Attend(phone);
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Measured);
        var again = await thu.Import("tap-huan", $"ma_lop,ngay,ma_can_bo,ten_lop\n{Classroom.Code},2026-07-01,{Classroom.Binh},Ký số\n");
        (again.GetProperty("accepted").GetInt32(), again.GetProperty("unchanged").GetInt32()).ShouldBe((0, 1));
        (await room.Standing()).ShouldHaveSingleItem();
        // What is taken back falls to the next strongest that still stands.
        await room.Tap(program, now, room.Act(binh, "vang", 2, now));
        (await room.Standing()).ShouldBeEmpty();
        await room.Tap(program, now, room.Act(binh, "co-mat", 3, now));
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Measured);
    }

    [Fact]
    public async Task A_voided_attendance_leaves_the_list_and_does_not_come_back()
    {
        await using var room = await Signed();
        using var phone = await room.Host.SignIn("Hoa");
        await room.Attend(phone);
        var entry = (await room.Standing()).Single();
        using var minh = room.Host.As("Minh");
        (await minh.PostAsync($"/api/entries/{entry.Id}/void", new StringContent("""{"reason":"Người khác quét hộ"}""", Encoding.UTF8, "application/json"))).IsSuccessStatusCode.ShouldBeTrue();
        (await room.Standing()).ShouldBeEmpty();
        using var browser = await room.Host.SignIn("Minh");
        (await browser.Open($"/lop-hoc/{room.Id:N}/tong-ket")).Text.ShouldContain("0 người đã dự");
        (await phone.Open($"/co-mat/{room.Session.Id:N}")).Text.ShouldContain("Lần có mặt này đã bị hủy");
    }

    [Fact]
    public async Task A_class_with_a_signed_list_is_not_called_off()
    {
        await using var room = await Signed();
        using var lan = await room.Host.SignIn("Lan");
        await Send(room, lan, Photo(9), Classroom.Binh);
        using var minh = await room.Host.SignIn("Minh");
        await Confirm(room, minh);
        var page = await minh.Open($"/lop-hoc/{room.Id:N}");
        (await page.Submit(page.Form("#reason"), f => f["reason"] = "Mưa to")).Text.ShouldContain("có danh sách ký giấy, nên không hủy được");
        (await room.Standing()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Hostile_files_are_refused_by_their_content_and_nothing_is_kept()
    {
        await using var room = await Signed();
        using var lan = await room.Host.SignIn("Lan");
        var html = Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>");
        (await Send(room, lan, html, Classroom.Binh)).Text.ShouldContain("không phải ảnh");
        (await Send(room, lan, Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), Classroom.Binh)).Text.ShouldContain("không phải ảnh");
        (await Send(room, lan, Photo(5, width: 60000), Classroom.Binh)).Text.ShouldContain("mỗi cạnh phải từ 200");
        // A picture that was cut off on the way shows nothing of what was signed.
        (await Send(room, lan, Photo(5)[..60], Classroom.Binh)).Text.ShouldContain("không phải ảnh");
        (await Send(room, lan, [.. Photo(6), .. new byte[11 * 1024 * 1024]], Classroom.Binh)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Send(room, lan, Photo(7), "CB999")).Text.ShouldContain("CB999");
        (await Send(room, lan, Photo(7), $"{Classroom.Binh}\n{Classroom.Binh}")).Text.ShouldContain("xuất hiện hai lần");
        (await Send(room, lan, Photo(7), "hàng này không đọc được")).Text.ShouldContain("không đọc được");
        Directory.GetFiles(Directory.CreateDirectory(Path.Combine(room.Host.Database.Folder, "classes")).FullName).ShouldBeEmpty();
        (await Send(room, lan, Photo(8), Classroom.Binh)).Location.ShouldNotBeNull();
        (await Send(room, lan, Photo(8), Classroom.An)).Text.ShouldContain("Ảnh này đã được gửi");
    }

    private static string Paper(Classroom room) => $"/lop-hoc/{room.Id:N}/buoi/{room.Session.Id:N}/ky-giay";

    private static async Task<Classroom> Signed()
    {
        var room = await Classroom.Open();
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh, Classroom.An);
        room.Begin(TimeSpan.FromMinutes(5));
        return room;
    }

    private static async Task<WebPage> Send(Classroom room, HttpClient browser, byte[] photo, string rows)
    {
        var page = await browser.Open(Paper(room));
        return await page.Submit(page.Form("#photo"), form =>
        {
            form["rows"] = rows;
            form.Attach("photo", "danh-sach.png", photo);
        });
    }

    private static async Task Confirm(Classroom room, HttpClient browser)
    {
        var page = await browser.Open(Paper(room));
        (await page.Submit(page.Form("input[name=signed]"), f => f["signed"] = page.Document.QuerySelector("input[name=signed]")!.GetAttribute("value")!)).Location.ShouldNotBeNull();
    }

    private static byte[] Photo(byte seed, int width = 1200) => Photos.Png(width, 1600, $"list {seed}");
}
