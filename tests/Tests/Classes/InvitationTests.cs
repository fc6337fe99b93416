using System.Net;
using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using CamTay.Reminders.Rounds;
using CamTay.Reminders.MyTasks;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Classes;

/// <summary>Making a class, inviting, seats, and who may see what.</summary>
public sealed class InvitationTests
{
    [Fact]
    public async Task The_last_seat_is_given_once_and_who_waits_moves_up()
    {
        await using var room = await Classroom.Open(seats: 1);
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh, Classroom.An);
        using var hoa = await room.Host.SignIn("Hoa");
        using var an = await room.Host.SignIn("An");
        await Task.WhenAll(room.Answer(hoa, true), room.Answer(an, true));
        (await Answers(room)).ShouldBe([Answer.Accepted, Answer.Waiting], ignoreOrder: true);
        var (first, second) = (await hoa.Open($"/lop-hoc/{room.Id:N}")).Text.Contains("đã nhận lời", StringComparison.Ordinal) ? (hoa, an) : (an, hoa);
        (await second.Open($"/lop-hoc/{room.Id:N}")).Text.ShouldContain("Lớp đã đủ chỗ");
        await room.Answer(first, false);
        (await second.Open($"/lop-hoc/{room.Id:N}")).Text.ShouldContain("đã nhận lời dự lớp");
        (await Answers(room)).ShouldBe([Answer.Declined, Answer.Accepted], ignoreOrder: true);
        await room.Answer(first, true);
        (await Answers(room)).ShouldBe([Answer.Waiting, Answer.Accepted], ignoreOrder: true);
    }

    [Fact]
    public async Task The_list_opens_where_there_is_a_class_and_its_file_holds_what_the_screen_shows()
    {
        await using var room = await Classroom.Open();
        async Task<HttpClient> Shows(string view)
        {
            var reader = await room.Host.SignIn("Thu");
            var page = await reader.Open("/lop-hoc");
            page.Document.QuerySelector(".tabs a[aria-current=page]")!.GetAttribute("href")!.ShouldContain("xem=" + view);
            page.Text.ShouldContain("Ký số từ xa cho trạm y tế");
            (await reader.GetStringAsync($"/lop-hoc/xuat.csv?xem={view}")).ShouldContain("Ký số từ xa cho trạm y tế");
            return reader;
        }
        (await Shows("sap-hoc")).Dispose();
        room.Host.Clock.Move(TimeSpan.FromDays(40));
        using var thu = await Shows("da-hoc");
        (await thu.GetStringAsync("/lop-hoc/xuat.csv?xem=sap-hoc")).ShouldNotContain("Ký số từ xa cho trạm y tế");
        (await thu.Open("/lop-hoc?xem=sap-hoc")).Text.ShouldContain("Không có lớp nào ở mục này");
    }

    [Fact]
    public async Task A_head_invites_the_own_staff_by_unit_group_and_missing_skill_and_no_others()
    {
        await using var room = await Classroom.Open();
        using var minh = await room.Host.SignIn("Minh");
        var page = await minh.Open($"/lop-hoc/{room.Id:N}/moi?nhom=dieu-duong");
        page.Text.ShouldContain("Đỗ Hữu Bình");
        page.Text.ShouldNotContain("Phạm Văn Minh");
        page.Text.ShouldNotContain("Trần Thị Lan", Case.Sensitive, "She teaches.");
        (await minh.Open($"/lop-hoc/{room.Id:N}/moi?ky-nang=ky-so-tu-xa")).Status.ShouldBe(HttpStatusCode.OK);
        (await minh.Open($"/lop-hoc/{room.Id:N}/moi?don-vi={Cast.Neighbour}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var refused = await page.Submit(page.Form("#codes"), f => f["codes"] = "CB006, CB007, CB777");
        refused.Text.ShouldContain("CB007, CB777");
        (await Answers(room)).ShouldBeEmpty("Nobody is invited by half.");
        (await page.Submit(page.Form("input[name=who]"), f => f["who"] = page.Document.QuerySelector("input[name=who]")!.GetAttribute("value")!)).Location.ShouldNotBeNull();
        (await Answers(room)).ShouldBe([Answer.Invited]);
    }

    [Fact]
    public async Task All_who_fit_are_invited_at_once_and_their_number_is_said_before()
    {
        await using var room = await Classroom.Open(seats: 200);
        await room.Host.In(async (IRegistry register) => await register.RegisterStaff(
            [.. Enumerable.Range(100, 105).Select(n => new EmploymentRow($"CB{n}", null, $"Người Thứ {n}", null, null, "dieu-duong", null, Cast.Station, new(2026, 1, 1), null, null, null))],
            [.. Enumerable.Repeat(new CamTay.Evidence.Source("ha"), 105)]));
        using var minh = await room.Host.SignIn("Minh");
        var page = await minh.Open($"/lop-hoc/{room.Id:N}/moi?nhom=dieu-duong&tim=nguoi+thu");
        page.Text.ShouldContain("105 người hợp với lựa chọn; trang này có 100");
        page.Text.ShouldNotContain("Đỗ Hữu Bình");
        (await minh.Open($"/lop-hoc/{room.Id:N}/moi?nhom=dieu-duong&tim=nguoi+thu&trang=2")).Document.QuerySelectorAll("input[name=who]").Length.ShouldBe(5);
        page.Text.ShouldContain("Mời tất cả 105 người hợp điều kiện");
        (await page.Submit(page.Form("input[value=all]"), _ => { })).Location.ShouldNotBeNull().ShouldContain("xong=105");
        (await Answers(room)).Count.ShouldBe(105);
    }

    [Fact]
    public async Task A_class_is_seen_by_those_it_concerns()
    {
        await using var room = await Classroom.Open();
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.An);
        foreach (var (name, sees) in new[] { ("An", true), ("Lan", true), ("Minh", true), ("Thu", true), ("Nga", true), ("Hoa", false), ("Tú", false), ("Sen", false), ("Giàng", false), ("Tài", false) })
        {
            using var browser = await room.Host.SignIn(name);
            (await browser.Open($"/lop-hoc/{room.Id:N}")).Status.ShouldBe(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, name);
            (await browser.Open("/lop-hoc")).Text.Contains("Ký số từ xa cho trạm y tế", StringComparison.Ordinal).ShouldBe(sees, name);
        }
        using var an = await room.Host.SignIn("An");
        (await an.Open($"/lop-hoc/{room.Id:N}/diem-danh.csv")).Status.ShouldBe(HttpStatusCode.Forbidden, "A learner does not see the others.");
        (await an.Open($"/lop-hoc/{room.Id:N}")).Text.ShouldNotContain("CB001");
        using var nobody = room.Host.Nobody();
        (await nobody.Open($"/lop-hoc/{room.Id:N}")).Location.ShouldNotBeNull().ShouldContain("/dang-nhap");
    }

    [Fact]
    public async Task The_neighbours_head_makes_classes_in_the_own_unit_only_and_a_learner_none()
    {
        await using var room = await Classroom.Open();
        using var tu = await room.Host.SignIn("Tú");
        var page = await tu.Open("/lop-hoc/moi");
        page.Text.ShouldNotContain("Trạm Y tế phường Bắc Giang");
        (await page.Submit(page.Form("#ten"), f => { f["ten"] = "X"; f["don-vi"] = Cast.Station; f["dia-diem"] = "Y"; })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await tu.Open($"/lop-hoc/{room.Id:N}/sua")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var an = await room.Host.SignIn("An");
        (await an.Open("/lop-hoc/moi")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_wrong_with_a_class_is_told_and_what_was_typed_stays()
    {
        await using var room = await Classroom.Open();
        using var minh = await room.Host.SignIn("Minh");
        var page = await minh.Open("/lop-hoc/moi");
        async Task Wrong(string text, Action<FormFields> change)
        {
            var answer = await page.Submit(page.Form("#ten"), f => { (f["ten"], f["don-vi"], f["dia-diem"]) = ("Tên giữ lại", Cast.Station, "Hội trường"); change(f); });
            answer.Text.ShouldContain(text);
            answer.Document.QuerySelector("#ten")!.GetAttribute("value").ShouldBe("Tên giữ lại");
        }
        await Wrong("Mã lớp “LOP-01” đã dùng", f => f["ma"] = Classroom.Code);
        await Wrong("giờ kết thúc sau đó", f => (f["tu-1"], f["den-1"]) = ("11:00", "08:00"));
        await Wrong("Số chỗ là một số", f => f["cho"] = "0");
        await Wrong("mang mã “CB999”", f => f["giang-vien"] = "CB999");
        await Wrong("Khóa ngắn hạn với trường y cần", f => f["loai"] = "khoa-ngan-han");
        await Wrong("Ghi địa điểm", f => f["dia-diem"] = "");
    }

    [Fact]
    public async Task States_have_effect()
    {
        await using var room = await Classroom.Open();
        using var minh = await room.Host.SignIn("Minh");
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh);
        await room.Step(minh); // running
        (await room.Step(minh)).Text.ShouldContain("Còn buổi chưa học");
        room.Begin();
        using var hoa = await room.Host.SignIn("Hoa");
        await room.Attend(hoa);
        await room.Look();
        var page = await minh.Open($"/lop-hoc/{room.Id:N}");
        (await page.Submit(page.Form("#reason"), f => f["reason"] = "Mưa to")).Text.ShouldContain("Lớp đã có người dự");
        (await room.Step(minh)).Location.ShouldNotBeNull(); // finished
        (await Classroom.Scan(hoa, room.Shown())).Text.ShouldContain("Lớp này không đang diễn ra");
        (await room.Step(minh)).Location.ShouldNotBeNull(); // closed
        (await minh.Open($"/lop-hoc/{room.Id:N}")).Text.ShouldContain("Đã đóng lớp");
        room.Host.Clock.Move(TimeSpan.FromMinutes(5)); // what was seen before the closing would still be taken
        using var lan = room.Host.As("Lan");
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(lan, $"/api/lop-hoc/{room.Id}/buoi/{room.Session.Id}/diem-danh",
            new { device = "m", now = room.Host.Clock.GetUtcNow(), acts = new[] { room.Act(await room.SubjectOf(Classroom.Binh), "vang", 1, room.Host.Clock.GetUtcNow()) } });
        (await answer.Content.ReadAsStringAsync()).ShouldContain("class.no-list-now");
        (await room.Standing()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_invitation_stands_among_my_tasks_and_never_comes_at_night_in_a_night_shift_or_twice()
    {
        await using var room = await Classroom.Open(sessions: "2026-07-05 08:00 11:00");
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh, Classroom.An);
        using var hoa = await room.Host.SignIn("Hoa");
        (await hoa.Open("/viec-cua-toi")).Text.ShouldContain("Trả lời giấy mời lớp “Ký số từ xa cho trạm y tế”");
        await room.Answer(hoa, true);
        (await hoa.Open("/viec-cua-toi")).Text.ShouldContain("Dự lớp “Ký số từ xa cho trạm y tế” lúc 08:00");
        await room.Host.In(async (AppDb db) =>
        {
            db.AddRange(new Channel { Account = "hoa", Address = "hoa@tram.example" }, new Channel { Account = "an", Address = "an@bv.example" });
            (await db.Set<CamTay.Learning.Tries.Learner>().SingleAsync(l => l.Account == "an")).Shifts = "D";
            (await db.Set<CamTay.Learning.Tries.Learner>().SingleAsync(l => l.Account == "an")).ShiftsFrom = new DateOnly(2026, 6, 1);
            await db.SaveChangesAsync();
        });
        room.Host.Clock.Move(TimeSpan.FromHours(10 + 24)); // 22:00 of the second
        (await Mails(room)).ShouldBe(0);
        room.Host.Clock.Move(TimeSpan.FromHours(-12)); // ten in the morning: three days before Hoa's class
        (await Mails(room)).ShouldBe(1);
        (await Mails(room)).ShouldBe(0);
        room.Host.Clock.Move(TimeSpan.FromHours(24)); // ten of the third: An's answer is due tomorrow, but she sleeps after her night shift
        (await Mails(room)).ShouldBe(0);
        room.Host.Clock.Move(TimeSpan.FromHours(5)); // three in the afternoon
        (await Mails(room)).ShouldBe(1);
        (await Mails(room)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_kept_the_day_free_is_told_that_the_class_was_called_off_and_why()
    {
        await using var room = await Classroom.Open(sessions: "2026-07-05 08:00 11:00");
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh, Classroom.An);
        using var hoa = await room.Host.SignIn("Hoa");
        await room.Answer(hoa, true);
        using var minh = await room.Host.SignIn("Minh");
        var page = await minh.Open($"/lop-hoc/{room.Id:N}");
        (await page.Submit(page.Form("#reason"), f => f["reason"] = "Mưa to")).Location.ShouldNotBeNull();
        (await hoa.Open("/viec-cua-toi")).Text.ShouldContain("đã hủy: Mưa to");
        using var an = await room.Host.SignIn("An");
        (await an.Open("/viec-cua-toi")).Text.ShouldNotContain("Mưa to", Case.Sensitive, "She had not answered.");
        room.Begin(TimeSpan.FromHours(1));
        (await hoa.Open("/viec-cua-toi")).Text.ShouldNotContain("Mưa to");
    }

    private static Task<List<Answer>> Answers(Classroom room) => room.Host.In((AppDb db) => db.Set<Invitation>().Where(i => i.ClassId == room.Id).Select(i => i.Answer).ToListAsync());

    private static Task<int> Mails(Classroom room) => room.Host.In((WriteReminders write) => write.Write());
}
