using CamTay.People;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using CamTay.Reminders.Mail;
using CamTay.Reminders.MyTasks;
using CamTay.Reminders.Rounds;
using CamTay.Reporting.Reports;
using CamTay.Reporting.Schedule;
using CamTay.Tests.Harness;
using CamTay.Tests.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Tests.Reminders;

/// <summary>A whole year with a fake clock: who is told of what on which day.</summary>
public sealed class YearTests
{
    private const string Plan = "bac-ninh-2026";
    private const string Own = "kế hoạch của Trạm Y tế phường Bắc Giang";

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
        List<DateOnly> Told(string account) => [.. mails.Where(m => m.Account == account && m.Body.Contains(Own, StringComparison.Ordinal)).Select(m => m.Day)];
        // "Before 25 June" is 24 June: 7, 3, 1 days before, each day after until it was handed in on 5 July.
        Told("lan").ShouldBe([Day(6, 17), Day(6, 21), Day(6, 23), .. Days(Day(6, 25), Day(7, 5))]);
        Told("minh").ShouldBe([Day(6, 21), Day(6, 23), .. Days(Day(6, 25), Day(7, 5))]); // the unit's head, who alone can hand in, from three days before
        Told("thu").ShouldBe(Days(Day(7, 1), Day(7, 5))); // the department from the seventh day on
        // Handed in on a Sunday, five working days to decide until 10 July.
        mails.Where(m => m.Account == "thu" && m.Body.Contains("Duyệt hoặc trả lại 1 kế hoạch", StringComparison.Ordinal)).Select(m => m.Day).Take(4).ShouldBe([Day(7, 7), Day(7, 9), Day(7, 11), Day(7, 12)]);
        Directory.GetFiles(Path.Combine(host.Database.Folder, "mail")).Length.ShouldBe(mails.Count);
    }

    [Fact]
    public async Task Of_reports_everybody_is_told_on_the_days_that_matter_whether_in_time_late_returned_or_extended()
    {
        await using var host = await TestHost.Start(day: new DateOnly(2026, 7, 1));
        await host.Settle();
        foreach (var name in new[] { "Lan", "Minh", "Thu" }) await Give(host, name);
        using var minh = host.As("Minh");
        Task Return(string period) => host.In((DecideReport decide) => decide.Return(Plan, period, Cast.Station, 1, new Dictionary<string, string> { ["ket_qua"] = "Nêu rõ đã làm được gì." }, default));
        Task Accept(string period, int number) => host.In((DecideReport decide) => decide.Accept(Plan, period, Cast.Station, number, default));
        var story = new Dictionary<DateOnly, Func<Task>>
        {
            [Day(7, 10)] = () => minh.SendReport("thang-2026-07", Cast.Station), // in time
            [Day(7, 13)] = () => Accept("thang-2026-07", 1),
            [Day(8, 18)] = () => minh.SendReport("thang-2026-08", Cast.Station), // four days late
            [Day(8, 20)] = () => Return("thang-2026-08"),
            [Day(8, 26)] = () => minh.SendReport("thang-2026-08", Cast.Station, Tests.Reporting.Reports.Complete("Đã mở ba lớp tập huấn tại trạm cho cán bộ và người dân.")),
            [Day(8, 28)] = () => Accept("thang-2026-08", 2),
            [Day(9, 10)] = () => host.In((ExtendDeadline extend) => extend.Extend(Plan, "thang-2026-09", Cast.Station, Day(9, 21), "Trạm bị ngập, mất điện một tuần.", default)),
            [Day(9, 20)] = () => minh.SendReport("thang-2026-09", Cast.Station),
        };
        for (var day = Day(7, 1); day < Day(10, 1); day = day.AddDays(1))
            foreach (var hour in new[] { 6, 8, 12, 19 })
            {
                host.Clock.Move(LocalDays.StartOf(day).AddHours(hour) - host.Clock.GetUtcNow());
                if (hour == 12 && story.TryGetValue(day, out var act)) await act();
                var told = await host.In((WriteReminders write) => write.Write()) + await host.In((SendMails send) => send.Send());
                if (hour != 8) told.ShouldBe(0, $"{day} {hour}:00: at night, or twice");
            }
        var mails = await host.In((AppDb db) => db.Set<ReminderMail>().AsNoTracking().OrderBy(m => m.Day).ToListAsync());
        List<DateOnly> Told(string account, string words) => [.. mails.Where(m => m.Account == account && m.Body.Contains(words, StringComparison.Ordinal)).Select(m => m.Day)];
        List<DateOnly> Month(string account, int month) => Told(account, $"báo cáo Tháng {month}/2026 của Trạm Y tế phường Bắc Giang");

        // July, due on the 14th and sent on the 10th.
        Month("lan", 7).ShouldBe([Day(7, 7)]);
        Month("minh", 7).ShouldBeEmpty();
        Month("thu", 7).ShouldBeEmpty();
        // Its review is due on the 15th, a day after the units' own; accepted on the 13th at noon.
        Told("thu", "Xem xét 1 báo cáo đơn vị đã gửi, Tháng 7/2026").ShouldBe([Day(7, 12)]);
        // August, sent four days late on the 18th: the head from the first day, the department from the third.
        // Returned on Thursday 20th; three working days (a Saturday was worked in exchange) end on the 24th; sent again on the 26th.
        Month("lan", 8).ShouldBe([Day(8, 7), Day(8, 11), Day(8, 13), .. Days(Day(8, 15), Day(8, 18)), Day(8, 21), Day(8, 23), Day(8, 25), Day(8, 26)]);
        Month("minh", 8).ShouldBe([.. Days(Day(8, 15), Day(8, 18)), Day(8, 25), Day(8, 26)]);
        Month("thu", 8).ShouldBe([Day(8, 17), Day(8, 18)]);
        // Reviews: until Friday 21st for the first receipt; over National Day until 3 September for the second.
        Told("thu", "Xem xét 1 báo cáo đơn vị đã gửi, Tháng 8/2026").ShouldBe([Day(8, 20), Day(8, 27)]);
        // September: 7 days before the 14th; then 7, 3 and 1 days before the 21st, to which it was extended.
        Month("lan", 9).ShouldBe([Day(9, 7), Day(9, 14), Day(9, 18), Day(9, 20)]);
        Month("minh", 9).ShouldBeEmpty();
        mails.ShouldAllBe(m => m.State == MailState.Sent);
    }

    [Fact]
    public async Task Two_nodes_write_one_mail()
    {
        await using var host = await TestHost.Start();
        await host.Settle();
        await Give(host, "Lan");
        host.Clock.Set(new DateOnly(2026, 6, 24));
        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.In((WriteReminders write) => write.Write()))));
        written.Sum().ShouldBe(1);
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.In((SendMails send) => send.Send()))));
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
