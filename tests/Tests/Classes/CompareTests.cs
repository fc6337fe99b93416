using CamTay.Classes.Comparing;
using CamTay.Classes.Holding;
using CamTay.Learning;
using CamTay.Tests.Harness;
using CamTay.Tests.Learning;

namespace CamTay.Tests.Classes;

/// <summary>Tasks before and after a class: pairs of the same people, no share of a few, only who attended.</summary>
public sealed class CompareTests
{
    private const string Fraud = "nhan-ra-lua-dao";

    [Fact]
    public void The_last_try_of_each_side_decides_and_people_are_paired()
    {
        var day = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
        MeasuredTry Try(string who, int hour, bool passed) => new(who, "bai", ["ky-nang-a"], day.AddHours(hour), passed);
        var change = CompareTasks.Fold([Try("an", 1, true), Try("an", 2, false), Try("binh", 1, true), Try("cuc", 1, false)], [Try("an", 50, true), Try("binh", 50, true), Try("binh", 51, false), Try("dao", 50, true)]).ShouldHaveSingleItem();
        change.ShouldBe(new SkillChange("ky-nang-a", Before: 3, After: 3, Both: 2, PassedBefore: 1, PassedAfter: 1, Gained: 1, Lost: 1));
    }

    [Fact]
    public async Task The_class_page_tells_what_changed_for_those_who_attended_and_no_percentage_of_one()
    {
        await using var room = await Classroom.Open(more: f => (f["truoc"], f["sau"]) = (Fraud, Fraud));
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh, Classroom.An);
        using var hoaProgram = room.Host.As("Hoa");
        using var anProgram = room.Host.As("An");
        var (hoa, an) = (new Phone(room.Host, hoaProgram, "hoa"), new Phone(room.Host, anProgram, "an"));
        var right = Phone.Acts(hoa.Lesson(Fraud), 5);
        await hoa.Perform(Fraud, 5, [.. right.Prepend(right[0] with { A = "?" })]); // with a hint: not alone
        await an.Perform(Fraud, 6);
        room.Begin();
        using var phone = await room.Host.SignIn("Hoa");
        await room.Attend(phone);
        await room.Look();
        room.Host.Clock.Move(TimeSpan.FromHours(3));
        await hoa.Perform(Fraud, 7);
        await an.Perform(Fraud, 8);
        using var minh = await room.Host.SignIn("Minh");
        var text = (await minh.Open($"/lop-hoc/{room.Id:N}")).Text;
        text.ShouldContain("của 1 người đã dự lớp");
        text.ShouldContain("Trong 1 người của lớp, 1 người đã tự làm bài trước lớp, 1 người đã tự làm bài sau lớp");
        text.ShouldContain("trước 0, sau 1 trong 1 người; 1 người mới làm được");
        text.ShouldContain("Ít người, chưa nói được bằng phần trăm");
    }

    [Fact]
    public void A_test_in_the_first_half_hour_is_before_one_in_the_last_is_after_and_none_is_both()
    {
        var eight = new DateTimeOffset(2026, 7, 1, 1, 0, 0, TimeSpan.Zero);
        Session Meeting(int minutes) => new() { StartsAt = eight, EndsAt = eight.AddMinutes(minutes) };
        MeasuredTry At(double minute) => new("an", "bai", [], eight.AddMinutes(minute), true);
        var morning = TaskTimes.Of([Meeting(180)]);
        (morning.Before(At(20)), morning.After(At(20))).ShouldBe((true, false));
        (morning.Before(At(90)), morning.After(At(90))).ShouldBe((false, false));
        (morning.Before(At(155)), morning.After(At(155))).ShouldBe((false, true));
        var half = TaskTimes.Of([Meeting(40)]);
        foreach (var minute in Enumerable.Range(-10, 80)) (half.Before(At(minute)) && half.After(At(minute))).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_comes_is_asked_to_do_the_tasks_before_and_who_came_to_do_them_within_a_week_after()
    {
        await using var room = await Classroom.Open(more: f => (f["truoc"], f["sau"]) = (Fraud, Fraud));
        using var thu = await room.Host.SignIn("Thu");
        await room.Invite(thu, Classroom.Binh, Classroom.An);
        using var hoa = await room.Host.SignIn("Hoa");
        await room.Answer(hoa, true);
        using var minh = await room.Host.SignIn("Minh");
        (await minh.Open($"/lop-hoc/{room.Id:N}")).Text.ShouldContain("Trong 1 người của lớp, 0 người đã tự làm bài trước lớp", Case.Sensitive, "The panel stands from the beginning.");
        const string before = "Tự làm bài trước lớp", after = "Tự làm bài sau lớp";
        (await hoa.Open("/viec-cua-toi")).Text.ShouldContain(before);
        using var an = await room.Host.SignIn("An");
        (await an.Open("/viec-cua-toi")).Text.ShouldNotContain(before, Case.Sensitive, "She has not said that she comes.");
        using var program = room.Host.As("Hoa");
        var phone = new Phone(room.Host, program, "hoa");
        await phone.Perform(Fraud, 5);
        (await hoa.Open("/viec-cua-toi")).Text.ShouldNotContain(before);
        room.Begin();
        await room.Attend(hoa);
        await room.Look();
        (await hoa.Open("/viec-cua-toi")).Text.ShouldNotContain(after, Case.Sensitive, "The class goes on.");
        room.Host.Clock.Move(TimeSpan.FromHours(3));
        (await hoa.Open("/viec-cua-toi")).Text.ShouldContain(after);
        (await an.Open("/viec-cua-toi")).Text.ShouldNotContain(after);
        await phone.Perform(Fraud, 7);
        (await hoa.Open("/viec-cua-toi")).Text.ShouldNotContain(after);
    }
}
