using CamTay.People;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using CamTay.Reminders.Mail;
using CamTay.Reminders.MyTasks;
using CamTay.Reminders.Rounds;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Reminders;

/// <summary>A whole year with a fake clock: who is told of what on which day.</summary>
public sealed class YearTests
{
    private const string Task = "kế hoạch của Trạm Y tế phường Bắc Giang";

    [Fact]
    public async Task Through_the_year_2026_everybody_is_told_when_it_matters_and_nobody_at_night_or_twice()
    {
        await using var host = await TestHost.Start();
        await host.Settle();
        foreach (var name in new[] { "Lan", "Minh", "Thu" }) await Give(host, name);
        await host.In((DeriveUnitPlans derive) => derive.ForAll("bac-ninh-2026"));
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            foreach (var hour in day.Day % 10 == 4 ? new[] { 3, 6, 8, 13, 19, 23 } : [6, 8, 19])
            {
                host.Clock.Move(LocalDays.StartOf(day).AddHours(hour) - host.Clock.GetUtcNow());
                var written = await host.In((WriteReminders write) => write.Write());
                var sent = await host.In((SendMails send) => send.Send());
                if (hour is < 7 or >= 19) (written + sent).ShouldBe(0, $"{day} {hour}:00");
                if (hour == 13) written.ShouldBe(0, $"{day}: told twice");
            }
            if (day == new DateOnly(2026, 7, 5)) await host.In((DecideUnitPlan decide) => decide.Submit("bac-ninh-2026", Cast.Station));
        }
        var mails = await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().OrderBy(m => m.Day).ToListAsync());
        mails.GroupBy(m => (m.Account, m.Day)).ShouldAllBe(g => g.Count() == 1);
        mails.ShouldAllBe(m => m.State == MailState.Sent);
        List<DateOnly> Told(string account) => [.. mails.Where(m => m.Account == account && m.Body.Contains(Task, StringComparison.Ordinal)).Select(m => m.Day)];
        // Due on 25 June: 7, 3, 1 days before, each day after until it was handed in on 5 July.
        Told("lan").ShouldBe([Day(6, 18), Day(6, 22), Day(6, 24), .. Days(Day(6, 26), Day(7, 5))]);
        Told("minh").ShouldBe(Days(Day(6, 28), Day(7, 5))); // the unit's head from the third day on
        Told("thu").ShouldBe(Days(Day(7, 2), Day(7, 5))); // the department from the seventh day on
        Directory.GetFiles(Path.Combine(host.Database.Folder, "mail")).Length.ShouldBe(mails.Count);
        mails.Where(m => m.Account == "lan").ShouldContain(m => m.Body.Contains("báo cáo", StringComparison.OrdinalIgnoreCase)); // the other modules' duties too
    }

    [Fact]
    public async Task Two_nodes_write_one_mail()
    {
        await using var host = await TestHost.Start();
        await host.Settle();
        await Give(host, "Lan");
        host.Clock.Set(new DateOnly(2026, 6, 24));
        var written = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 4).Select(_ => System.Threading.Tasks.Task.Run(() => host.In((WriteReminders write) => write.Write()))));
        written.Sum().ShouldBe(1);
        var sent = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 4).Select(_ => System.Threading.Tasks.Task.Run(() => host.In((SendMails send) => send.Send()))));
        sent.Sum().ShouldBe(1);
    }

    internal static async Task Give(TestHost host, string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IActing>().As(Cast.Find(name).Account);
        await scope.ServiceProvider.GetRequiredService<OwnChannels>().SetAddress($"{Cast.Find(name).Account}@so.example", default);
    }

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static List<DateOnly> Days(DateOnly from, DateOnly to) => [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)];
}
