using System.Net;
using CamTay.Platform;
using CamTay.Reminders.Calendar;
using CamTay.Reminders.MyTasks;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reminders;

/// <summary>What waits for me, on the page and in the calendar.</summary>
public sealed class MyTasksTests
{
    [Fact]
    public async Task Lan_sees_her_stations_duties_and_not_her_neighbours()
    {
        await using var host = await Ready();
        var page = await (await host.SignIn("Lan")).Open("/viec-cua-toi");
        page.Text.ShouldContain("Lập và nộp kế hoạch của Trạm Y tế phường Bắc Giang");
        page.Text.ShouldContain("còn 4 ngày");
        page.Text.ShouldNotContain("Đa Mai");
        page.Text.ShouldContain("thư nhắc chỉ được ghi thành tệp"); // no mail server in the tests
        (await (await host.SignIn("An")).Open("/viec-cua-toi")).Text.ShouldContain("Không có việc nào đang chờ anh/chị");
    }

    [Fact]
    public async Task The_calendar_is_read_by_its_secret_address_only_and_a_new_one_ends_the_old_one()
    {
        await using var host = await Ready();
        var lan = await host.SignIn("Lan");
        var first = await Make(lan);
        using var phone = host.Nobody();
        var answer = await phone.GetAsync(first);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        text.ShouldContain("DTSTART;VALUE=DATE:20260624");
        text.ShouldContain("SUMMARY:Lập và nộp kế hoạch của Trạm Y tế phường Bắc Giang");
        text.ShouldNotContain("Trần Thị Lan");
        var second = await Make(lan);
        (await phone.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await phone.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.GetAsync("/lich/khong-co.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("lan")]
    [InlineData("lan@localhost")]
    [InlineData("Lan <lan@so.example>")]
    [InlineData("lan@so.example\r\nBcc: ai@khac.example")]
    public async Task What_is_no_plain_address_is_refused(string address)
    {
        await using var host = await Ready();
        var page = await (await host.SignIn("Lan")).Open("/viec-cua-toi");
        (await page.Submit(page.Form("input[name=address]"), form => form["address"] = address)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await host.In(async (AppDb db) => (await db.Set<Channel>().CountAsync(c => c.Address != null)).ShouldBe(0));
    }

    [Fact]
    public void Lines_of_a_calendar_are_at_most_75_octets_and_keep_every_letter()
    {
        var duty = new Duty("k", "u", Permission.ViewPlans, new DateOnly(2026, 6, 25), string.Concat(Enumerable.Repeat("Nghị quyết; trường, ", 12)), "En", "/x");
        var file = CalendarFile.Write([new DutyFor("lan", duty, false)], DateTimeOffset.UnixEpoch, path => "https://so.example" + path);
        file.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        file.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("Nghị quyết\\; trường\\, Nghị quyết");
    }

    [Fact]
    public void The_calendar_is_the_same_letter_for_letter_and_rings_seven_three_and_one_days_before()
    {
        var duty = new Duty("report/bac-ninh-2026/thang-2026-07/TYT-07210", "TYT-07210", Permission.FillReports, new DateOnly(2026, 7, 14), "Lập; gửi,\nngay\u0007", "Write \\ send", "/bao-cao");
        var at = new DateTimeOffset(2026, 7, 1, 5, 0, 0, TimeSpan.Zero);
        CalendarFile.Write([new DutyFor("lan", duty, false)], at, path => "https://so.example" + path).ShouldBe(string.Join("\r\n",
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cam Tay//Viec cua toi//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Cầm Tay",
            "BEGIN:VEVENT", "UID:report/bac-ninh-2026/thang-2026-07/TYT-07210@camtay", "DTSTAMP:20260701T050000Z", "DTSTART;VALUE=DATE:20260714", "DTEND;VALUE=DATE:20260715",
            "SUMMARY:Lập\\; gửi\\,\\nngay", "DESCRIPTION:Write \\\\ send", "URL:https://so.example/bao-cao", "TRANSP:TRANSPARENT",
            .. new[] { "-P6DT17H", "-P2DT17H", "-PT17H" }.SelectMany(before => new[] { "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Lập\\; gửi\\,\\nngay", $"TRIGGER:{before}", "END:VALARM" }),
            "END:VEVENT", "END:VCALENDAR", "",
        ]));
        // Tomorrow it is the same event: a calendar program replaces it.
        CalendarFile.Write([new DutyFor("lan", duty, false)], at.AddDays(1), path => path).ShouldContain("UID:report/bac-ninh-2026/thang-2026-07/TYT-07210@camtay\r\n");
    }

    private static async Task<string> Make(HttpClient client)
    {
        var page = await client.Open("/viec-cua-toi");
        var button = page.Document.QuerySelectorAll("main form button").Single(b => b.TextContent.Contains("Tạo địa chỉ lịch", StringComparison.Ordinal));
        page = await page.Submit((AngleSharp.Html.Dom.IHtmlFormElement)button.Closest("form")!, _ => { });
        return new Uri(page.Document.GetElementById("calendar-address")!.TextContent).AbsolutePath;
    }

    private static async Task<TestHost> Ready()
    {
        var host = await TestHost.Start();
        host.Clock.Set(new DateOnly(2026, 6, 20));
        await host.Settle();
        return host;
    }
}
