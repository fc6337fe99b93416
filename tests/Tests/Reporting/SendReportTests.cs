using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Reporting;
using CamTay.Tests.Harness;

namespace CamTay.Tests.Reporting;

/// <summary>From the writer to the head to the department, and what is kept of it.</summary>
public sealed class SendReportTests
{
    private const string August = "thang-2026-08";

    [Fact]
    public async Task Lan_writes_Minh_sends_and_Thu_accepts_and_the_receipt_is_frozen_with_its_proof()
    {
        await using var host = await Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        using var thu = host.As("Thu");
        await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB003,BDHVS-01,05/06/2026");
        await host.Settle();
        (await lan.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lan.Post(August, Cast.Station, "propose", new { version = 1, answers = Reports.Complete() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = await (await minh.Post(August, Cast.Station, "send", new { })).Content.ReadFromJsonAsync<JsonElement>();
        sent.GetProperty("state").GetString().ShouldBe("received");
        sent.GetProperty("timeliness").GetString().ShouldBe("in-time");

        var id = sent.GetProperty("frozen").GetGuid();
        var frozen = (await host.In((IFrozenReports reports) => reports.Find(id)))!;
        frozen.Content.FiguresOn.ShouldBe(new DateOnly(2026, 8, 10));
        frozen.Content.Plan.FileSha256.Length.ShouldBe(64);
        var figure = frozen.Content.Sections.SelectMany(s => s.Fields).Single(f => f.Kind == "figures").Figures!.Single(f => f.Target == "CT2.1");
        (figure.Numerator, figure.Denominator).ShouldBe((1, 3));
        var live = await host.In((IFigures figures) => figures.Members(Reports.Plan, "CT2.1", Cast.Station, frozen.Content.FiguresOn, MemberPart.Missing, frozen.Content.Position));
        figure.Lists.Single(l => l.Part == "missing").Total.ShouldBe(live.Total);
        var head = TreeHead.Read(frozen.Content.Head);
        head.Size.ShouldBeGreaterThanOrEqualTo(frozen.Content.Position);
        await host.In(async (ILedgerReader ledger) =>
        {
            var entry = (await ledger.ByIds([frozen.Entry])).ShouldHaveSingleItem();
            entry.Facts.Group.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(frozen.Bytes)));
            entry.ReceivedAt.ShouldBe(frozen.ReceivedAt);
        });
        (await host.In((ILedgerAudit audit) => audit.Verify())).Faults.ShouldBeEmpty();

        (await thu.Post(August, Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thu.Standing(August, Cast.Station)).GetProperty("state").GetString().ShouldBe("accepted");
    }

    [Theory]
    [InlineData(2026, 8, 14, 16, 59, "in-time")] // 23:59 in Vietnam, the end of the 14th
    [InlineData(2026, 8, 14, 17, 0, "late")] // 00:00 of the 15th
    public async Task Before_the_15th_is_until_the_end_of_the_14th_in_Vietnam(int year, int month, int day, int hour, int minute, string expected)
    {
        await using var host = await Start(new(2026, 8, 10));
        host.Clock.Move(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero) - host.Clock.GetUtcNow());
        using var minh = host.As("Minh");
        (await minh.SendReport(August, Cast.Station)).GetProperty("timeliness").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task No_date_that_anybody_sends_moves_the_receipt()
    {
        await using var host = await Start(new(2026, 8, 20));
        using var minh = host.As("Minh");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reports/{Reports.Plan}/{August}/{Cast.Station}/send")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { version = 0, answers = Reports.Complete(), receivedAt = "2026-06-10T00:00:00Z", firstReceivedAt = "2026-06-10T00:00:00Z", figuresOn = "2026-08-01" }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Date = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        using var answer = await minh.SendAsync(request, TestContext.Current.CancellationToken);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        told.GetProperty("timeliness").GetString().ShouldBe("late");
        told.GetProperty("firstReceivedAt").GetDateTimeOffset().ShouldBe(host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_empty_report_is_not_complete_and_each_place_is_named()
    {
        await using var host = await Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        using var empty = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = new Dictionary<string, string>() });
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var faults = (await empty.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("field").GetString()).ToList();
        faults.ShouldBe(["van_ban", "ket_qua", "tin_bai", "lop", "luot_du", "phuong_huong"]);
        using var wrong = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = new Dictionary<string, string>(Reports.Complete()) { ["luot_du"] = "1" } });
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("lượt dự phải ít nhất bằng số lớp");
        (await minh.Standing(August, Cast.Station)).GetProperty("state").GetString().ShouldBe("none");
    }

    [Fact]
    public async Task Sending_the_same_twice_gives_one_receipt_and_another_text_is_refused_and_shown()
    {
        await using var host = await Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        var first = await minh.SendReport(August, Cast.Station);
        host.Clock.Move(TimeSpan.FromDays(10));
        using var again = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = Reports.Complete() });
        (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("frozen").GetGuid().ShouldBe(first.GetProperty("frozen").GetGuid());
        using var other = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = Reports.Complete("Một bản khác gõ ở thẻ thứ hai của trình duyệt, dài đủ chữ.") });
        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await other.Content.ReadAsStringAsync()).ShouldContain("thẻ thứ hai");
        (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_heads_who_press_at_once_leave_one_receipt()
    {
        await using var host = await Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        await minh.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() });
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => minh.Post(August, Cast.Station, "send", new { version = 1, answers = Reports.Complete() })));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBeGreaterThan(0);
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict);
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).ShouldHaveSingleItem();
        await host.In(async (ILedgerReader ledger) => (await ledger.OfPrefix("report:")).ShouldHaveSingleItem().Id.ShouldBe(frozen.Entry));
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_nothing_and_the_second_sees_the_first()
    {
        await using var host = await Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        var before = Reports.Complete();
        await lan.Draft(August, Cast.Station, new { version = 0, answers = before });
        await lan.Draft(August, Cast.Station, new { version = 1, before, answers = new Dictionary<string, string>(before) { ["ket_qua"] = "Lan viết lại phần kết quả.", ["tin_bai"] = "9" } });
        using var second = await minh.Draft(August, Cast.Station, new { version = 1, before, answers = new Dictionary<string, string>(before) { ["ket_qua"] = "Minh cũng viết phần kết quả.", ["lop"] = "3" } });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = await second.Content.ReadFromJsonAsync<JsonElement>();
        var merged = told.GetProperty("merged");
        merged.GetProperty("ket_qua").GetString().ShouldBe("Minh cũng viết phần kết quả.");
        merged.GetProperty("tin_bai").GetString().ShouldBe("9");
        merged.GetProperty("lop").GetString().ShouldBe("3");
        told.GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("key").GetString() == "ket_qua").GetProperty("theirs").GetString().ShouldBe("Lan viết lại phần kết quả.");
        (await lan.Version(August, Cast.Station)).ShouldBe(2);
    }

    [Fact]
    public async Task A_figure_voided_after_Minh_looked_stops_the_report_once()
    {
        await using var host = await Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        using var thu = host.As("Thu");
        await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB003,BDHVS-01,05/06/2026");
        await host.Settle();
        var seen = await host.In((IFigures figures) => figures.Position());
        var entry = (await host.In((ILedgerReader ledger) => ledger.OfPrefix("staff:"))).Last(e => e.Verb == Verb.Completed).Id;
        (await thu.PostAsJsonAsync($"/api/entries/{entry}/void", new { reason = "Nhập nhầm người" })).IsSuccessStatusCode.ShouldBeTrue();
        await host.Settle();
        var body = new { version = 0, answers = Reports.Complete(), figuresOn = "2026-08-10", position = seen };
        using var stopped = await minh.Post(August, Cast.Station, "send", body);
        stopped.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = await stopped.Content.ReadFromJsonAsync<JsonElement>();
        told.GetProperty("code").GetString().ShouldBe("reporting.figures-changed");
        told.GetProperty("changes").EnumerateArray().ShouldContain(c => c.GetProperty("target").GetString() == "CT2.1");
        using var sent = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = Reports.Complete(), figuresOn = told.GetProperty("figuresOn").GetString(), position = told.GetProperty("position").GetInt64() });
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_sends_the_report_of_another_unit_or_out_of_order()
    {
        await using var host = await Start(new(2026, 8, 10));
        using var lan = host.As("Lan");
        using var tu = host.As("Tú");
        using var thu = host.As("Thu");
        using var vinh = host.As("Vinh");
        using var giang = host.As("Giàng");
        foreach (var (who, act) in new[] { (tu, "send"), (tu, "draft"), (lan, "send"), (thu, "send"), (thu, "draft"), (vinh, "draft"), (giang, "draft") })
            (await who.Post(August, Cast.Station, act, new { version = 0, answers = Reports.Complete() })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await thu.Post(August, Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await lan.Draft(August, Cast.Station, new { version = 0, answers = Reports.Complete() });
        (await thu.Post(August, Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await thu.Post(August, Cast.Station, "return", new { number = 1, notes = new Dictionary<string, string> { [""] = "Xem lại" } })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await lan.Post(August, Cast.Ward, "draft", new { version = 0, answers = Reports.Complete() })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await thu.Post("thang-2026-13", Cast.Station, "accept", new { number = 1 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task<TestHost> Start(DateOnly day)
    {
        var host = await TestHost.Start();
        host.Clock.Set(day);
        await host.Settle();
        return host;
    }
}
