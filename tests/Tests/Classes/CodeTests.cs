using System.Net;
using CamTay.Classes.Attendance;
using CamTay.Classes.Codes;
using CamTay.Evidence;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Classes;

/// <summary>Attendance by the code on the screen, and those who try to be where they are not.</summary>
public sealed class CodeTests
{
    [Fact]
    public async Task Binh_scans_signs_in_is_seen_in_the_room_and_so_measured_as_present_once()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var phone = room.Host.Nobody();
        (await Classroom.Scan(phone, room.Shown())).Location.ShouldBe($"/co-mat/{room.Session.Id:N}", "The code leaves the address at once.");
        (await phone.Open($"/co-mat/{room.Session.Id:N}")).Location.ShouldNotBeNull().ShouldContain("/dang-nhap");
        // Signing in takes longer than a code lives.
        room.Host.Clock.Move(TimeSpan.FromMinutes(4));
        await SignInOn(phone, "Hoa");
        (await room.Press(phone)).Location.ShouldBe($"/co-mat/{room.Session.Id:N}");
        var told = (await phone.Open($"/co-mat/{room.Session.Id:N}")).Text;
        told.ShouldContain("Vào lớp lúc 14:00");
        told.ShouldContain("được tính khi giảng viên nhìn thấy");
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Declared, "So far only a phone says so.");
        (await room.Look()).Location.ShouldNotBeNull();
        (await phone.Open($"/co-mat/{room.Session.Id:N}")).Text.ShouldNotContain("được tính khi giảng viên nhìn thấy");
        var entry = (await room.Standing()).ShouldHaveSingleItem();
        entry.ShouldSatisfyAllConditions(e => e.Strength.ShouldBe(Strength.Measured), e => e.Unit.ShouldBe(Cast.Station), e => e.Day.ShouldBe(new DateOnly(2026, 7, 1)),
            e => e.Source!.Account.ShouldBe(Source.Self, "The name of her account would tell whose pseudonym it is."));
        await room.Attend(phone).ShouldThrowAsync<InvalidOperationException>(); // no button any more
        (await room.Standing()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_code_of_the_window_before_opens_for_five_seconds_and_no_longer()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var phone = await room.Host.SignIn("Hoa");
        var shown = room.Shown();
        room.Host.Clock.Move(TimeSpan.FromSeconds(34));
        (await Classroom.Scan(phone, shown)).Status.ShouldBe(HttpStatusCode.Redirect);
        room.Host.Clock.Move(TimeSpan.FromSeconds(2));
        var late = await Classroom.Scan(phone, shown);
        late.Status.ShouldBe(HttpStatusCode.Forbidden);
        late.Text.ShouldContain("Mã này đã hết hạn");
        using var friend = await room.Host.SignIn("An");
        (await Classroom.Scan(friend, shown)).Text.ShouldContain("Mã này đã hết hạn", Case.Sensitive, "A photograph that was sent on.");
        (await friend.Open($"/co-mat/{room.Session.Id:N}")).Text.ShouldContain("Ghi có mặt");
        (await room.Press(friend)).Text.ShouldContain("Máy này chưa quét mã");
        (await room.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_sent_on_at_once_to_somebody_at_home_attends_nobody_as_measured_and_the_trainer_who_does_not_see_her_ends_it()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var home = await room.Host.SignIn("An");
        (await room.Attend(home)).Location.ShouldNotBeNull("A code cannot tell who holds it: it was sent within the thirty seconds.");
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Declared);
        // Scanning again near the end changes nothing: who sends one code sends two.
        room.Host.Clock.Move(TimeSpan.FromMinutes(95));
        await room.Attend(home);
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Declared);
        using var minh = await room.Host.SignIn("Minh");
        (await minh.Open($"/lop-hoc/{room.Id:N}/tong-ket")).Text.ShouldContain("0 người đã dự");
        await room.Step(minh); // running
        (await room.Step(minh)).Location.ShouldNotBeNull(); // finished
        (await room.Step(minh)).Text.ShouldContain("Còn 1 người đã quét mã mà chưa ai xác nhận");
        using var lan = room.Host.As("Lan");
        var now = room.Host.Clock.GetUtcNow();
        await room.Tap(lan, now, room.Act(await room.SubjectOf(Classroom.An), "vang", 1, now));
        (await room.Standing()).ShouldBeEmpty();
        (await room.Step(minh)).Location.ShouldNotBeNull(); // closed
    }

    [Fact]
    public async Task Both_cookies_copied_to_another_phone_declare_at_most_and_never_when_the_scan_was_made_signed_in()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var phone = room.Host.Nobody();
        using var thief = await room.Host.SignIn("An");
        thief.DefaultRequestHeaders.Add("Cookie", await Cookies(phone));
        (await room.Press(thief)).Location.ShouldNotBeNull();
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Declared);

        using var hoa = await room.Host.SignIn("Hoa");
        using var other = await room.Host.SignIn("Páo");
        other.DefaultRequestHeaders.Add("Cookie", await Cookies(hoa));
        (await room.Press(other)).Text.ShouldContain("chưa quét mã", Case.Sensitive, "The scan is Hoa's own.");

        async Task<string> Cookies(HttpClient of)
        {
            using var scan = await of.GetAsync(room.Shown());
            return string.Join("; ", scan.Headers.GetValues("Set-Cookie").Where(c => c.StartsWith("camtay-", StringComparison.Ordinal)).Select(c => c.Split(';')[0]));
        }
    }

    [Fact]
    public async Task Only_those_on_the_trainers_screen_are_confirmed_and_only_while_the_room_can_be_seen()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var hoa = await room.Host.SignIn("Hoa");
        await room.Attend(hoa);
        using var lan = await room.Host.SignIn("Lan");
        var list = $"/lop-hoc/{room.Id:N}/buoi/{room.Session.Id:N}/diem-danh";
        var screen = await lan.Open(list);
        screen.Text.ShouldContain("1 người đã quét mã, chưa tính");
        using var an = await room.Host.SignIn("An");
        await room.Attend(an);
        (await screen.Submit(screen.Form("input[name=seen]"), _ => { })).Location.ShouldBe(list);
        (await room.Standing()).Select(e => e.Strength).ShouldBe([Strength.Measured, Strength.Declared], ignoreOrder: true, "An came in after Lan had looked.");
        var late = await lan.Open(list);
        room.Begin(TimeSpan.FromMinutes(136));
        (await late.Submit(late.Form("input[name=seen]"), _ => { })).Text.ShouldContain("Chỉ xác nhận cả lớp được trong giờ học");
        using var learner = await room.Host.SignIn("An");
        (await learner.Open(list)).Status.ShouldBe(HttpStatusCode.Forbidden, "Who learns confirms nobody.");
    }

    [Fact]
    public async Task A_trainer_whose_account_is_confirmed_after_the_class_does_not_become_one_who_attended()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        await room.Host.In((AppDb db) => db.Set<CamTay.Learning.Tries.Learner>().Where(l => l.Account == "lan").ExecuteDeleteAsync());
        using var lan = await room.Host.SignIn("Lan");
        await room.Attend(lan);
        await room.Is("lan", "CB003");
        (await room.Host.In((SettleArrivals settle) => settle.Settle(CancellationToken.None))).ShouldBe(1);
        (await room.Standing()).ShouldBeEmpty();
        (await room.Host.In((SettleArrivals settle) => settle.Settle(CancellationToken.None))).ShouldBe(0);
    }

    [Fact]
    public async Task A_code_of_the_next_window_of_another_session_or_made_up_opens_nothing()
    {
        await using var room = await Classroom.Open(sessions: "2026-07-01 14:00 16:00; 2026-07-08 14:00 16:00");
        room.Begin();
        using var phone = await room.Host.SignIn("Hoa");
        var ahead = CodeRoutes.Address(room.Session, room.Host.Clock.GetUtcNow() + SessionCode.Window);
        (await Classroom.Scan(phone, ahead)).Text.ShouldContain("không phải mã đang hiện");
        var other = (await room.Sessions())[1];
        var code = SessionCode.At(room.Session, room.Host.Clock.GetUtcNow());
        code.Length.ShouldBe(22, "128 bits.");
        SessionCode.At(other, room.Host.Clock.GetUtcNow()).ShouldNotBe(code);
        (await Classroom.Scan(phone, $"/co-mat/{other.Id:N}/{code}")).Text.ShouldContain("chưa mở điểm danh", Case.Sensitive, "A session still to come.");
        (await Classroom.Scan(phone, room.Shown(other))).Text.ShouldContain("chưa mở điểm danh", Case.Sensitive, "Even with its own code.");
        (await Classroom.Scan(phone, $"/co-mat/{room.Session.Id:N}/{new string('A', 22)}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Classroom.Scan(phone, $"/co-mat/{Guid.CreateVersion7():N}/{code}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await room.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_early_and_too_late_are_told_apart()
    {
        await using var room = await Classroom.Open();
        using var phone = await room.Host.SignIn("Hoa");
        (await Classroom.Scan(phone, room.Shown())).Text.ShouldContain("chưa mở điểm danh");
        room.Begin(TimeSpan.FromMinutes(136));
        (await Classroom.Scan(phone, room.Shown())).Text.ShouldContain("đã hết giờ điểm danh");
    }

    [Fact]
    public async Task One_scan_serves_one_account_and_a_second_person_on_the_same_phone_is_flagged_until_the_trainer_looks()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var phone = await room.Host.SignIn("Hoa");
        await Classroom.Scan(phone, room.Shown());
        var form = await phone.Open($"/co-mat/{room.Session.Id:N}");
        (await room.Press(phone)).Location.ShouldNotBeNull();
        await Leave(phone);
        await SignInOn(phone, "An");
        (await room.Press(phone)).Text.ShouldContain("chưa quét mã", Case.Sensitive, "The scan was spent on Bình.");
        (await room.Attend(phone)).Location.ShouldNotBeNull();
        (await room.Look()).Location.ShouldNotBeNull();
        (await phone.Open($"/co-mat/{room.Session.Id:N}")).Text.ShouldContain("Máy này vừa ghi có mặt cho người khác");
        (await room.Standing()).Select(e => e.Strength).ShouldBe([Strength.Measured, Strength.Declared], ignoreOrder: true);

        using var lan = await room.Host.SignIn("Lan");
        var list = $"/lop-hoc/{room.Id:N}/buoi/{room.Session.Id:N}/diem-danh";
        var roll = await lan.Open(list);
        roll.Text.ShouldContain("1 người quét bằng máy đã ghi có mặt cho người khác: Nguyễn Thị An");
        var an = await room.SubjectOf(Classroom.An);
        (await roll.Submit(roll.Form("button[name=tap]"), f => f["tap"] = $"co-mat {an}")).Location.ShouldBe(list);
        (await room.Standing()).Select(e => e.Strength).ShouldBe([Strength.Measured, Strength.Witnessed], ignoreOrder: true);
        (await lan.Open(list)).Text.ShouldNotContain("quét bằng máy đã ghi");
        form.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cookie_taken_to_another_phone_or_another_session_proves_nothing()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var phone = room.Host.Nobody();
        var scan = await phone.GetAsync(room.Shown());
        var proof = scan.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("camtay-quet", StringComparison.Ordinal)).Split(';')[0];
        using var other = await room.Host.SignIn("An");
        other.DefaultRequestHeaders.Add("Cookie", proof);
        (await room.Press(other)).Text.ShouldContain("chưa quét mã");
        (await room.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_shows_the_code_leads_the_class_and_nobody_else_does()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        var address = $"/api/lop-hoc/{room.Id}/buoi/{room.Session.Id}/ma";
        using var nobody = room.Host.Nobody();
        (await nobody.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var (name, status) in new[] { ("An", HttpStatusCode.NotFound), ("Tú", HttpStatusCode.NotFound), ("Sen", HttpStatusCode.NotFound), ("Dũng", HttpStatusCode.Forbidden), ("Lan", HttpStatusCode.OK), ("Minh", HttpStatusCode.OK) })
            (await room.Host.As(name).GetAsync(address)).StatusCode.ShouldBe(status, name);
        var shown = await room.Host.As("Lan").Json(address);
        shown.GetProperty("seconds").GetInt32().ShouldBeInRange(1, 30);
        shown.GetProperty("arrived").GetInt32().ShouldBe(0);
        using var lan = await room.Host.SignIn("Lan");
        (await lan.Open($"/lop-hoc/{room.Id:N}/buoi/{room.Session.Id:N}/chieu")).Document.QuerySelector("session-code svg.qr").ShouldNotBeNull();
        using var tu = await room.Host.SignIn("Tú");
        (await tu.Open($"/lop-hoc/{room.Id:N}/buoi/{room.Session.Id:N}/chieu")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_trainer_does_not_attend_her_own_class()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var lan = await room.Host.SignIn("Lan");
        (await room.Attend(lan)).Text.ShouldContain("Giảng viên của lớp không tính");
        (await room.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_that_is_nobodys_yet_is_kept_and_counts_once_it_is_confirmed()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var pao = await room.Host.SignIn("Páo");
        await room.Attend(pao);
        (await pao.Open($"/co-mat/{room.Session.Id:N}")).Text.ShouldContain("Chưa ai xác nhận tài khoản này");
        (await room.Standing()).ShouldBeEmpty();
        (await room.Look()).Location.ShouldNotBeNull();
        await room.Is("pao", "CB002");
        (await room.Host.In((SettleArrivals settle) => settle.Settle(CancellationToken.None))).ShouldBe(1);
        var entry = (await room.Standing()).ShouldHaveSingleItem();
        (entry.Unit, entry.Strength).ShouldBe((Cast.StationBelowCentre, Strength.Measured));
        using var minh = await room.Host.SignIn("Minh");
        (await minh.Open($"/lop-hoc/{room.Id:N}/diem-danh.csv")).Text.ShouldContain("CB002", Case.Sensitive, "He is one of the class's people now, as if he had been known when he came.");
        (await room.Host.In((SettleArrivals settle) => settle.Settle(CancellationToken.None))).ShouldBe(0);
    }

    [Fact]
    public async Task Who_comes_late_and_leaves_early_is_recorded_so()
    {
        await using var room = await Classroom.Open();
        room.Begin(TimeSpan.FromMinutes(20));
        using var phone = await room.Host.SignIn("Hoa");
        await room.Attend(phone);
        (await phone.Open($"/co-mat/{room.Session.Id:N}")).Text.ShouldContain("vào muộn");
        room.Host.Clock.Move(TimeSpan.FromMinutes(75));
        await room.Attend(phone);
        (await phone.Open($"/co-mat/{room.Session.Id:N}")).Text.ShouldContain("Ra về lúc 15:35");
        await room.Host.In(async (AppDb db) => (await db.Set<Mark>().SingleAsync()).LeftAt.ShouldNotBeNull());
    }

    private static async Task SignInOn(HttpClient phone, string name)
    {
        var page = await phone.Open("/dang-nhap");
        await page.Submit(page.Form("input[type=password]"), form =>
        {
            form["input[autocomplete~=username]"] = Cast.Find(name).Account;
            form["input[type=password]"] = Cast.Password;
        });
    }

    private static async Task Leave(HttpClient phone)
    {
        var page = await phone.Open("/hoc/cua-toi");
        await page.Submit(page.Form("form[action='/dang-xuat'] button"), _ => { });
    }
}
