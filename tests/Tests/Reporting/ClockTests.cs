using System.Net;
using System.Text;
using System.Text.Json;
using CamTay.Reporting;
using CamTay.Reporting.Reports;
using CamTay.Platform;
using CamTay.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>Only the server's clock says when something was received, whatever a device or a program claims.</summary>
public sealed class ClockTests
{
    private const string August = "thang-2026-08";

    /// <summary>Every name that a clever program might try.</summary>
    private static readonly string[] Names = ["receivedAt", "firstReceivedAt", "acceptedAt", "changedAt", "sentAt", "at", "date", "now", "lastDay", "inTime", "timeliness", "timestamp"];

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_device_whose_clock_is_a_year_off_changes_no_time_on_any_endpoint(int years)
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 20));
        var claimed = host.Clock.GetUtcNow().AddYears(years);
        using var lan = host.As("Lan");
        using var minh = host.As("Minh");
        using var thu = host.As("Thu");
        await Act(lan, "draft", new() { ["version"] = 0, ["answers"] = Reports.Complete() }, claimed);
        await Act(lan, "propose", new() { ["version"] = 1, ["answers"] = Reports.Complete() }, claimed);
        await Act(minh, "send", [], claimed);
        var received = host.Clock.GetUtcNow();
        host.Clock.Move(TimeSpan.FromHours(3));
        await Act(thu, "accept", new() { ["number"] = 1 }, claimed);
        var row = await host.In((AppDb db) => db.Set<Report>().SingleAsync());
        (row.FirstReceivedAt, row.AcceptedAt).ShouldBe((received, received.AddHours(3)));
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).ShouldHaveSingleItem();
        (frozen.ReceivedAt, frozen.Content.InTime, frozen.Content.LastDay).ShouldBe((received, false, new DateOnly(2026, 8, 14)));
        frozen.Content.FiguresOn.ShouldBe(new DateOnly(2026, 8, 14)); // figures close with the period
    }

    [Fact]
    public async Task A_page_that_claims_another_time_is_received_now()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 20));
        using var minh = await host.SignIn("Minh");
        minh.DefaultRequestHeaders.Date = host.Clock.GetUtcNow().AddYears(-1);
        var page = await minh.Open($"/bao-cao/{Reports.Plan}/{August}/{Cast.Station}");
        await page.Submit(page.Form("[name='f.lop']"), f =>
        {
            ReportPageTests.Fill(f, Reports.Complete());
            foreach (var name in Names) f[name] = "2026-08-01T00:00:00Z";
            f["do"] = "send";
        });
        (await host.In((AppDb db) => db.Set<Report>().SingleAsync())).FirstReceivedAt.ShouldBe(host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Figures_of_a_day_to_come_or_of_another_position_are_not_taken_from_the_sender()
    {
        await using var host = await SendReportTests.Start(new(2026, 8, 10));
        using var minh = host.As("Minh");
        await Act(minh, "send", new() { ["version"] = 0, ["answers"] = Reports.Complete(), ["figuresOn"] = "2027-08-10", ["position"] = long.MaxValue }, host.Clock.GetUtcNow());
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).ShouldHaveSingleItem();
        frozen.Content.FiguresOn.ShouldBe(new DateOnly(2026, 8, 10));
        frozen.Content.Position.ShouldBeLessThan(1000);
    }

    private static async Task Act(HttpClient client, string act, Dictionary<string, object> body, DateTimeOffset claimed)
    {
        foreach (var name in Names) body.TryAdd(name, claimed);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reports/{Reports.Plan}/{August}/{Cast.Station}/{act}")
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.Date = claimed;
        request.Headers.IfModifiedSince = claimed;
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
