using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.Platform;
using CamTay.Reminders.Rounds;
using CamTay.Tests.Certificates;
using CamTay.Tests.Harness;
using CamTay.Tests.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Learning.Refreshers;

/// <summary>A refresher that falls due is among An's tasks, in her mail and in her calendar, and never when she works at night or sleeps after it.</summary>
public sealed class RefresherReminderTests
{
    private static async Task Work(TestHost host, Shifts shifts) => await host.In(async (AppDb db) =>
    {
        var an = await db.Set<Learner>().SingleAsync(l => l.Account == "an");
        (an.Shifts, an.ShiftsFrom) = (shifts.Pattern, shifts.From);
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task For_two_weeks_An_is_told_once_a_day_at_most_and_never_in_a_night_shift_or_the_eight_hours_after_it()
    {
        await using var an = await Nurse.Certified();
        var host = an.Host;
        var shifts = new Shifts(Shifts.ThreeShiftsFourCrews, host.Clock.Today());
        await Work(host, shifts);
        await YearTests.Give(host, "An");
        host.Clock.Move(TimeSpan.FromDays(40));
        var told = new List<DateTimeOffset>();
        for (var hour = 0; hour < 24 * 14; hour++)
        {
            host.Clock.Move(TimeSpan.FromHours(1));
            if (await host.In((WriteReminders write) => write.Write()) > 0) told.Add(host.Clock.GetUtcNow());
        }
        told.Count.ShouldBeGreaterThan(10);
        told.ShouldAllBe(at => !shifts.Asleep(at) && WhenToRemind.Awake(at));
        told.GroupBy(LocalDays.DayOf).ShouldAllBe(day => day.Count() == 1);
        told.ShouldContain(at => shifts.On(LocalDays.DayOf(at).AddDays(-1)) == 'D', "On the day after a night shift she is told once she has slept.");
        var mail = await host.In((AppDb db) => db.Set<ReminderMail>().OrderBy(m => m.Day).FirstAsync());
        mail.Body.ShouldContain("Ôn lại:");
        mail.Body.ShouldNotContain("Nguyễn Thị An");
    }

    [Fact]
    public async Task It_is_among_her_tasks_and_nobody_elses_and_gone_once_she_did_it()
    {
        await using var an = await Nurse.Certified();
        an.Host.Clock.Move(TimeSpan.FromDays(40));
        async Task<string> Tasks(string name) => (await (await an.Host.SignIn(name)).Open("/viec-cua-toi")).Text;
        (await Tasks("An")).ShouldContain("Ôn lại: Hồ sơ bệnh án điện tử", Case.Insensitive);
        foreach (var other in new[] { "Thu", "Páo", "Minh" }) (await Tasks(other)).ShouldNotContain("Ôn lại:");
        await an.Phone.Perform(Nurse.Record, 91);
        (await Tasks("An")).ShouldNotContain("Ôn lại: Hồ sơ bệnh án điện tử", Case.Insensitive);
    }

    /// <summary>Two lessons show the skill; a citizens' one comes first in the list, hers is the one for staff, as on her own page.</summary>
    [Fact]
    public async Task It_leads_to_the_lesson_of_her_own_group()
    {
        await using var an = await Nurse.Certified();
        await an.Phone.Learn("huong-dan-khong-tien-mat", "nhan-ra-lua-dao", 300);
        var today = an.Host.Clock.Today();
        await an.Host.In(async (AppDb db) => await db.Set<Refresher>().Where(r => r.Skill != "thanh-toan-so").ExecuteDeleteAsync());
        var left = await an.Host.In(async (IEnumerable<IPersonalDuties> all) => { var found = new List<PersonalDuty>(); foreach (var one in all) found.AddRange(await one.Open(today.AddDays(400), today.AddDays(400))); return found; });
        left.Single(d => d.Duty.Key.EndsWith("/thanh-toan-so", StringComparison.Ordinal)).Duty.Link.ShouldBe("/hoc/huong-dan-khong-tien-mat");
    }

    [Fact]
    public async Task A_level_that_fell_is_seen_by_her_and_by_her_head()
    {
        await using var an = await Nurse.Certified();
        an.Host.Clock.Move(TimeSpan.FromDays(60));
        await an.Forget(31);
        (await (await an.Host.SignIn("An")).Open("/hoc/cua-toi")).Text.ShouldContain("mức đã giảm");
        var team = await (await an.Host.SignIn("Thu")).Open($"/hoc-tap?unit={Cast.Ward}");
        team.Document.QuerySelectorAll("main table tbody tr").Single(r => r.TextContent.Contains("Nguyễn Thị An", StringComparison.Ordinal)).TextContent.ShouldContain("bệnh án điện tử", Case.Insensitive);
        team.Text.ShouldContain("Mức vừa giảm");
    }

    [Fact]
    public async Task Tries_from_before_the_list_of_due_moments_are_caught_up_with()
    {
        await using var an = await Nurse.Certified();
        var before = await an.Host.In((AppDb db) => db.Set<Refresher>().AsNoTracking().OrderBy(r => r.Skill).Select(r => new { r.Skill, r.Level, r.DueAt }).ToListAsync());
        before.ShouldNotBeEmpty();
        await an.Host.In((AppDb db) => db.Set<Refresher>().ExecuteDeleteAsync());
        var learner = (await an.Host.In((AppDb db) => db.Set<Learner>().SingleAsync(l => l.Account == "an"))).Id;
        await an.Host.In(async (AppDb db) => await new KeepRefreshers(db).Keep(learner, await new CamTay.Learning.Competence.ReadTrials(db, an.Host.Clock).Of(learner, default), default));
        (await an.Host.In((AppDb db) => db.Set<Refresher>().AsNoTracking().OrderBy(r => r.Skill).Select(r => new { r.Skill, r.Level, r.DueAt }).ToListAsync())).ShouldBe(before);
    }
}
