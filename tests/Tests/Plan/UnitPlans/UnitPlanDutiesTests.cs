using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using CamTay.Reminders.MyTasks;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Plan.UnitPlans;

/// <summary>Who owes a plan by which day, and who hears of it.</summary>
public sealed class UnitPlanDutiesTests
{
    private const string Code = "bac-ninh-2026";
    private static readonly Source Source = new("system", System: "tests");

    [Fact]
    public async Task A_station_that_opened_in_September_is_neither_late_nor_missing_and_may_still_make_a_plan()
    {
        await using var host = await Ready(new(2026, 9, 2));
        await Register(host, new UnitRow("TYT-MOI", "Trạm Y tế xã Mới", "tram-y-te", Cast.Province, null, null, new(2026, 9, 1), null));
        var owed = await Owed(host);
        owed.Obliged.Select(u => u.Code).ShouldNotContain("TYT-MOI");
        owed.Find("TYT-MOI").ShouldNotBeNull();
        (await Due(host)).ShouldNotContain(d => d.Duty.Unit == "TYT-MOI");
        var page = await (await host.SignIn("Thu")).Open("/ke-hoach-don-vi");
        page.Text.ShouldContain("0 trên 5 đơn vị đã nộp kế hoạch, 5 đang chậm");
        page.Text.ShouldContain("Chưa lập (không bắt buộc: đơn vị mở sau hạn)");
        await host.In((DeriveUnitPlans derive) => derive.For(Code, "TYT-MOI"));
        await host.In((DecideUnitPlan decide) => decide.Submit(Code, "TYT-MOI"));
        page = await (await host.SignIn("Thu")).Open($"/ke-hoach-don-vi/{Code}/TYT-MOI");
        page.Text.ShouldContain("Không bắt buộc: đơn vị mở sau ngày hạn.");
        page.Text.ShouldNotContain("chậm");
    }

    [Fact]
    public async Task A_station_that_closed_before_the_due_day_owes_nothing_and_one_that_closed_later_stays_on_record()
    {
        await using var host = await Ready(new(2026, 7, 20));
        await Register(host, Row(Cast.Neighbour, "07228", new(2026, 6, 10)), Row(Cast.Station, "07210", new(2026, 7, 10)));
        var owed = await Owed(host);
        (owed.Owes(Cast.Neighbour), owed.Owes(Cast.Station), owed.Find(Cast.Station)).ShouldBe((false, true, null));
        (await Due(host)).ShouldNotContain(d => d.Duty.Key.StartsWith("unit-plan/", StringComparison.Ordinal) && (d.Duty.Unit == Cast.Neighbour || d.Duty.Unit == Cast.Station));
        var line = (await host.In((ReadUnitPlans read) => read.Boards(figures: false, default))).Single().Lines.Single(l => l.Unit.Code == Cast.Station);
        (line.Late, line.Missing, line.DaysLate).ShouldBe((true, false, 16)); // until it closed
    }

    [Fact]
    public async Task Before_the_25th_means_the_end_of_the_24th_unless_the_plan_file_says_otherwise()
    {
        await using var host = await Ready(new(2026, 6, 20));
        (await (await host.SignIn("Lan")).Open("/ke-hoach-don-vi")).Text.ShouldContain("Nhận chậm nhất hết ngày 24/06/2026 (kế hoạch ghi “trước ngày 25/06/2026”).");
        DateOnly DueOf(string text) => Plans.Read(Plans.Change("truoc_ngay: 2026-06-25", text).Yaml).Document.ShouldNotBeNull().Obligations.Single().Due;
        DueOf("truoc_ngay: 2026-06-25").ShouldBe(new(2026, 6, 24));
        DueOf("truoc_ngay: 2026-06-25\n    cach_tinh: het-ngay-do").ShouldBe(new(2026, 6, 25));
        DueOf("han: 2026-06-25").ShouldBe(new(2026, 6, 25)); // as files said it before
        Plans.Read(Plans.Change("    truoc_ngay: 2026-06-25\n", "").Yaml).Document.ShouldBeNull();
        bool InTime(DateTimeOffset at)
        {
            var plan = new UnitPlan();
            plan.Submit(at);
            return plan.InTime(new(2026, 6, 24));
        }
        InTime(LocalDays.StartOf(new(2026, 6, 25)).AddTicks(-1)).ShouldBeTrue();
        InTime(LocalDays.StartOf(new(2026, 6, 25))).ShouldBeFalse();
    }

    [Fact]
    public async Task Minh_is_told_as_soon_as_the_plan_is_ready_or_the_day_is_near()
    {
        await using var host = await Ready(new(2026, 6, 10));
        await host.In((DeriveUnitPlans derive) => derive.ForAll(Code));
        (await Told(host, "minh")).ShouldBeFalse(); // Lan has two weeks
        await host.In(async (ReadUnitPlans read) =>
        {
            var open = await read.Open(Code, Cast.Station, Permission.WriteUnitPlan, default);
            await host.In((ChangeUnitPlan change) => change.Save(Code, Cast.Station, open.Kept.Version, open.Content with { Number = 12 }));
        });
        (await Told(host, "minh")).ShouldBeTrue();
        (await Due(host)).ShouldContain(d => d.Account == "minh" && d.Duty.Vi == "Xem và nộp kế hoạch của Trạm Y tế phường Bắc Giang");
        await using var other = await Ready(new(2026, 6, 21));
        (await Told(other, "minh")).ShouldBeTrue(); // nothing is written, three days are left
    }

    [Fact]
    public async Task Thu_has_one_duty_for_all_that_wait_and_a_returned_plan_is_not_late_at_once()
    {
        await using var host = await Ready(new(2026, 6, 22));
        await host.In((DeriveUnitPlans derive) => derive.ForAll(Code));
        foreach (var unit in new[] { Cast.Station, Cast.Neighbour, Cast.Hospital }) await host.In((DecideUnitPlan decide) => decide.Submit(Code, unit));
        var review = (await Due(host)).Single(d => d.Account == "thu" && d.Duty.Key.EndsWith("/review", StringComparison.Ordinal));
        (review.Duty.Vi, review.Duty.Due, review.Escalated).ShouldBe(("Duyệt hoặc trả lại 3 kế hoạch đơn vị đã nộp", new DateOnly(2026, 6, 29), false));
        host.Clock.Set(new(2026, 6, 30));
        (await Due(host)).Single(d => d.Duty.Key == review.Duty.Key).Duty.Vi.ShouldEndWith(", 3 chờ quá 5 ngày làm việc");
        await host.In((DecideUnitPlan decide) => decide.Return(Code, Cast.Station, "Ghi rõ ngày."));
        await host.In((DecideUnitPlan decide) => decide.Approve(Code, Cast.Neighbour));
        var mend = (await Due(host)).Where(d => d.Duty.Unit == Cast.Station && d.Duty.Needs == Permission.WriteUnitPlan).ToList();
        mend.ShouldAllBe(d => d.Duty.Due == new DateOnly(2026, 7, 7) && d.Told && !d.Escalated);
        mend.Select(d => d.Account).ShouldBe(["lan", "minh"]);
        (await Due(host)).Single(d => d.Duty.Key == review.Duty.Key).Duty.Vi.ShouldStartWith("Duyệt hoặc trả lại 1 kế hoạch");
    }

    private static async Task<bool> Told(TestHost host, string account) =>
        (await Due(host)).Any(d => d.Account == account && d.Told && d.Duty.Key == $"unit-plan/{Code}/{Cast.Station}");

    private static Task<IReadOnlyList<DutyFor>> Due(TestHost host) => host.In((WhatIsDue due) => due.All(LocalDays.DayOf(host.Clock.GetUtcNow()), default));

    private static Task<Owed> Owed(TestHost host) => host.In((UnitPlanFolder folder) => folder.Open(Code, default));

    private static UnitRow Row(string code, string commune, DateOnly to) => Cast.Units.Single(u => u.Code == code) with { Commune = commune, To = to };

    private static async Task Register(TestHost host, params UnitRow[] rows)
    {
        (await host.In((IRegistry registry) => registry.RegisterUnits(rows, [.. rows.Select(_ => Source)]))).ShouldAllBe(a => a.State == RowState.Accepted);
        await host.Settle();
    }

    private static async Task<TestHost> Ready(DateOnly day)
    {
        var host = await TestHost.Start(day: day);
        await host.Settle();
        return host;
    }
}
