using System.Net;
using System.Net.Http.Json;
using CamTay.Classes.Attendance;
using CamTay.Evidence;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Classes;

/// <summary>The trainer's list, taken without network and sent later: nothing lost, nothing doubled, the same state in any order.</summary>
public sealed class RollTests
{
    [Fact]
    public async Task Taps_made_without_network_count_once_whatever_the_phones_clock_says()
    {
        await using var room = await Classroom.Open();
        await Asked(room);
        room.Begin(TimeSpan.FromHours(1));
        using var lan = room.Host.As("Lan");
        var (binh, an) = (await room.SubjectOf(Classroom.Binh), await room.SubjectOf(Classroom.An));
        // The phone runs two days ahead, then is set back by four while the list is open.
        var ahead = room.Host.Clock.GetUtcNow().AddHours(48);
        var behind = ahead.AddHours(-96);
        var acts = new[] { room.Act(binh, "co-mat", 1, ahead.AddMinutes(-50)), room.Act(an, "co-mat", 2, ahead.AddMinutes(-49)), room.Act(an, "vang", 3, behind.AddMinutes(-40)) };
        (await room.Tap(lan, behind, acts)).Select(a => a.How).ShouldAllBe(h => h == "new");
        (await room.Tap(lan, behind, acts)).Select(a => a.How).ShouldAllBe(h => h == "same");
        var entry = (await room.Standing()).ShouldHaveSingleItem("An's last tap says that she is not there.");
        entry.ShouldSatisfyAllConditions(e => e.Subject.ShouldBe(binh), e => e.Strength.ShouldBe(Strength.Witnessed), e => e.Day.ShouldBe(new DateOnly(2026, 7, 1)), e => e.CapturedAt.ShouldNotBeNull(), e => e.ReceivedAt.ShouldBe(room.Host.Clock.GetUtcNow()));
    }

    [Fact]
    public void Any_order_and_any_repetition_say_the_same()
    {
        var start = new DateTimeOffset(2026, 7, 1, 7, 0, 0, TimeSpan.Zero);
        var dice = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var acts = Enumerable.Range(1, 8).Select(n => new RollAct
            {
                Id = Guid.CreateVersion7(), Subject = "staff:a", Kind = (RollKind)dice.Next(1, 5), Number = n, Device = "may-" + dice.Next(2), At = start.AddMinutes(dice.Next(-2880, 2880)),
            }).ToList();
            var said = RollFold.Of(acts)!;
            var shuffled = acts.Concat(acts.Take(3)).OrderBy(_ => dice.Next()).ToList();
            var again = RollFold.Of(shuffled)!;
            (again.Here, again.Late, again.LeftAt, again.Last.Id).ShouldBe((said.Here, said.Late, said.LeftAt, said.Last.Id));
        }
    }

    [Fact]
    public async Task Batches_that_arrive_in_another_order_leave_the_same_ledger()
    {
        await using var room = await Classroom.Open();
        await Asked(room);
        room.Begin(TimeSpan.FromHours(1));
        using var lan = room.Host.As("Lan");
        var (binh, now) = (await room.SubjectOf(Classroom.Binh), room.Host.Clock.GetUtcNow());
        await room.Tap(lan, now, room.Act(binh, "co-mat", 2, now.AddMinutes(-10)));
        await room.Tap(lan, now, room.Act(binh, "vang", 1, now.AddMinutes(-20)));
        (await room.Standing()).ShouldHaveSingleItem().Subject.ShouldBe(binh);
        await room.Tap(lan, now, room.Act(binh, "vang", 3, now.AddMinutes(-5)));
        (await room.Standing()).ShouldBeEmpty();
        await room.Tap(lan, now, room.Act(binh, "muon", 4, now.AddMinutes(-1)));
        (await room.Standing()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Only_who_leads_marks_only_who_is_asked_and_never_herself()
    {
        await using var room = await Classroom.Open();
        await Asked(room);
        room.Begin();
        var now = room.Host.Clock.GetUtcNow();
        var binh = await room.SubjectOf(Classroom.Binh);
        foreach (var (name, status) in new[] { ("An", HttpStatusCode.Forbidden), ("Hoa", HttpStatusCode.Forbidden), ("Tú", HttpStatusCode.NotFound), ("Sen", HttpStatusCode.NotFound), ("Giàng", HttpStatusCode.NotFound) })
        {
            using var other = room.Host.As(name);
            using var answer = await other.PostAsJsonAsync($"/api/lop-hoc/{room.Id}/buoi/{room.Session.Id}/diem-danh", new { device = "m", now, acts = new[] { room.Act(binh, "co-mat", 1, now) } });
            answer.StatusCode.ShouldBe(status, name);
        }
        using var nobody = room.Host.Nobody();
        (await nobody.PostAsJsonAsync($"/api/lop-hoc/{room.Id}/buoi/{room.Session.Id}/diem-danh", new { device = "m", now })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var lan = room.Host.As("Lan");
        (await room.Tap(lan, now, room.Act(await room.SubjectOf("CB008"), "co-mat", 1, now), room.Act(await room.SubjectOf("CB003"), "co-mat", 2, now), room.Act(binh, "nhảy", 3, now)))
            .Select(a => a.Code).ShouldBe(["class.not-of-this-class", "class.not-yourself", "class.bad-act"]);
        (await room.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_of_a_session_still_to_come_or_long_past_is_refused()
    {
        await using var room = await Classroom.Open();
        await Asked(room);
        using var lan = room.Host.As("Lan");
        var binh = await room.SubjectOf(Classroom.Binh);
        (await Send(HttpStatusCode.Conflict)).ShouldBe("class.too-early");
        room.Begin(TimeSpan.FromDays(8));
        (await Send(HttpStatusCode.Conflict)).ShouldBe("class.list-too-late");

        async Task<string?> Send(HttpStatusCode status)
        {
            var now = room.Host.Clock.GetUtcNow();
            using var answer = await lan.PostAsJsonAsync($"/api/lop-hoc/{room.Id}/buoi/{room.Session.Id}/diem-danh", new { device = "m", now, acts = new[] { room.Act(binh, "co-mat", 1, now) } });
            answer.StatusCode.ShouldBe(status);
            return await answer.RefusalCode();
        }
    }

    [Fact]
    public async Task Who_scanned_and_is_called_absent_by_the_trainer_was_not_there()
    {
        await using var room = await Classroom.Open();
        await Asked(room);
        room.Begin();
        using var phone = await room.Host.SignIn("Hoa");
        await room.Attend(phone);
        var (binh, now) = (await room.SubjectOf(Classroom.Binh), room.Host.Clock.GetUtcNow());
        using var lan = room.Host.As("Lan");
        await room.Tap(lan, now, room.Act(binh, "vang", 1, now));
        (await room.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_the_page_does_the_same_and_adds_who_came_uninvited()
    {
        await using var room = await Classroom.Open();
        room.Begin();
        using var lan = await room.Host.SignIn("Lan");
        var list = $"/lop-hoc/{room.Id:N}/buoi/{room.Session.Id:N}/diem-danh";
        var page = await lan.Open(list);
        (await page.Submit(page.Form("#code"), f => f["code"] = "CB999")).Text.ShouldContain("Không có cán bộ nào mang mã “CB999”");
        (await page.Submit(page.Form("#code"), f => f["code"] = Classroom.Binh)).Location.ShouldBe(list);
        page = await lan.Open(list);
        page.Text.ShouldContain("Đỗ Hữu Bình");
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Witnessed);
        (await page.Submit(page.Form("button[name=tap]"), f => f["tap"] = "muon " + page.Document.QuerySelector("[data-who]")!.GetAttribute("data-who"))).Location.ShouldBe(list);
        (await lan.Open(list)).Text.ShouldContain("có mặt 14:00, vào muộn (danh sách của giảng viên)");
        (await room.Standing()).ShouldHaveSingleItem().Strength.ShouldBe(Strength.Witnessed);
    }

    [Fact]
    public async Task Who_came_uninvited_is_added_by_her_code_without_network_and_a_wrong_code_is_answered_with_its_reason()
    {
        await using var room = await Classroom.Open();
        room.Begin(TimeSpan.FromHours(1));
        using var lan = room.Host.As("Lan");
        var now = room.Host.Clock.GetUtcNow();
        object ByCode(string code, long number) => new { id = Guid.CreateVersion7(), code, kind = "co-mat", number, at = now.AddMinutes(-30) };
        var acts = new[] { ByCode(Classroom.Binh, 1), ByCode("CB999", 2), ByCode("CB003", 3) };
        (await room.Tap(lan, now, acts)).ShouldBe([("new", null), ("refused", "class.no-staff"), ("refused", "class.not-yourself")]);
        (await room.Tap(lan, now, acts))[0].How.ShouldBe("same");
        (await room.Standing()).ShouldHaveSingleItem().Subject.ShouldBe(await room.SubjectOf(Classroom.Binh));
        using var browser = await room.Host.SignIn("Lan");
        (await browser.Open($"/lop-hoc/{room.Id:N}/diem-danh.csv")).Text.ShouldContain(Classroom.Binh);
    }

    [Fact]
    public async Task A_list_taken_before_the_class_was_closed_still_comes_in_afterwards_and_one_taken_later_does_not()
    {
        await using var room = await Classroom.Open();
        await Asked(room);
        room.Begin(TimeSpan.FromHours(1));
        using var minh = await room.Host.SignIn("Minh");
        for (var step = 0; step < 3; step++) (await room.Step(minh)).Location.ShouldNotBeNull(); // running, finished, closed
        room.Host.Clock.Move(TimeSpan.FromDays(2));
        using var lan = room.Host.As("Lan");
        var now = room.Host.Clock.GetUtcNow();
        var (binh, an) = (await room.SubjectOf(Classroom.Binh), await room.SubjectOf(Classroom.An));
        (await room.Tap(lan, now, room.Act(binh, "co-mat", 1, now.AddDays(-2).AddMinutes(-20)), room.Act(an, "co-mat", 2, now.AddHours(-1))))
            .ShouldBe([("new", null), ("refused", "class.no-list-now")]);
        (await room.Standing()).ShouldHaveSingleItem().Subject.ShouldBe(binh);
    }

    [Fact]
    public async Task A_tap_after_the_end_says_that_she_was_there_and_not_when_she_came()
    {
        await using var room = await Classroom.Open();
        await Asked(room);
        room.Begin(TimeSpan.FromHours(5));
        using var lan = room.Host.As("Lan");
        var now = room.Host.Clock.GetUtcNow();
        await room.Tap(lan, now, room.Act(await room.SubjectOf(Classroom.Binh), "co-mat", 1, now));
        using var browser = await room.Host.SignIn("Lan");
        var text = (await browser.Open($"/lop-hoc/{room.Id:N}/buoi/{room.Session.Id:N}/diem-danh")).Text;
        text.ShouldContain("có mặt (danh sách của giảng viên)");
        text.ShouldNotContain("có mặt 19:00");
    }

    private static async Task Asked(Classroom room)
    {
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh, Classroom.An);
    }
}
