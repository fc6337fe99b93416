using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Indicators;
using CamTay.Indicators.Projection;
using CamTay.Platform;
using CamTay.Plan;
using CamTay.Plan.Revisions;
using CamTay.Reporting;
using CamTay.Tests.Harness;
using CamTay.Tests.Plan;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Reporting;

/// <summary>A plan that is revised counts otherwise from then on; what was frozen before opens as it was counted.</summary>
public sealed class FrozenListsTests
{
    private const string August = "thang-2026-08";

    [Fact]
    public async Task A_frozen_figure_opens_by_the_definition_under_which_it_was_counted()
    {
        await using var host = await Start();
        var (frozen, link) = await Sent(host);
        await Revise(host);
        using var minh = await host.SignIn("Minh");
        var list = await minh.Open(link);
        list.Text.ShouldContain("Danh sách cộng lại: 1. Con số trên trang chỉ tiêu: 1. khớp");
        list.Text.ShouldContain("định nghĩa của bản 1 của kế hoạch");
        var live = await host.In((IFigures figures) => figures.ForUnits(Reports.Plan, "CT2.1", [Cast.Station], frozen.Content.FiguresOn));
        live[0].Numerator.ShouldBe(0); // two courses are asked for now
        await Sealed(host, frozen);
        (await minh.Open(link.Replace("revision=1", "revision=7", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_list_comes_out_again_after_the_figures_were_made_anew_and_the_old_fold_was_lost()
    {
        await using var host = await Start();
        var (frozen, link) = await Sent(host);
        await Revise(host);
        await host.In((IRebuild rebuild) => rebuild.Rebuild());
        await Sealed(host, frozen);
        await host.In(async (AppDb db) =>
        {
            var old = frozen.Content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Figures ?? []).Single(f => f.Target == "CT2.1").Definition;
            (await db.Set<DefinitionRow>().Where(d => d.Hash == old).ExecuteDeleteAsync()).ShouldBe(1);
        });
        using var minh = await host.SignIn("Minh");
        (await minh.Open(link)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable); // being folded, says so
        for (var attempt = 0; (await minh.GetAsync(link)).StatusCode != HttpStatusCode.OK; attempt++)
        {
            attempt.ShouldBeLessThan(200);
            await Task.Delay(50);
        }
        await Sealed(host, frozen);
    }

    [Fact]
    public async Task A_plan_revised_while_Minh_writes_stops_the_report_once()
    {
        await using var host = await Start();
        var seen = await host.In((IFigures figures) => figures.Position());
        await Revise(host);
        using var minh = host.As("Minh");
        using var stopped = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = Reports.Complete(), figuresOn = "2026-08-10", position = seen, revision = 1 });
        stopped.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var change = (await stopped.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("target").GetString() == "CT2.1");
        change.GetProperty("seen").GetProperty("numerator").GetInt64().ShouldBe(1);
        change.GetProperty("now").GetProperty("numerator").GetInt64().ShouldBe(0);
        using var sent = await minh.Post(August, Cast.Station, "send", new { version = 0, answers = Reports.Complete(), figuresOn = "2026-08-10", position = seen, revision = 2 });
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<TestHost> Start()
    {
        var host = await SendReportTests.Start(new(2026, 8, 10));
        using var thu = host.As("Thu");
        await thu.Import("mooc", "ma_can_bo,ma_khoa_hoc,ngay_hoan_thanh\nCB003,BDHVS-01,05/06/2026");
        await host.Settle();
        return host;
    }

    private static async Task<(FrozenReport Frozen, string Link)> Sent(TestHost host)
    {
        using (var program = host.As("Minh")) await program.SendReport(August, Cast.Station);
        var frozen = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, August, Cast.Station))).ShouldHaveSingleItem();
        using var minh = await host.SignIn("Minh");
        var page = await minh.Open($"/bao-cao/ban/{frozen.Id}");
        return (frozen, page.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(h => h.StartsWith("/danh-sach/bac-ninh-2026/CT2.1?", StringComparison.Ordinal) && h.EndsWith("part=numerator", StringComparison.Ordinal)));
    }

    private static async Task Revise(TestHost host)
    {
        var yaml = Plans.BacNinhText.Replace("hoan_thanh: {loai: mooc, so: 1}", "hoan_thanh: {loai: mooc, so: 2}", StringComparison.Ordinal);
        (await host.In((KeepRevision keep) => keep.Keep(yaml, "man-hinh", deliberate: true, default))).Faults.ShouldBeEmpty();
        await host.In((PlansInForce plans) => plans.Refresh());
        await host.Folded();
    }

    /// <summary>The lists that come out now have the hashes that were frozen.</summary>
    private static async Task Sealed(TestHost host, FrozenReport frozen)
    {
        var seals = await host.In((IFigures figures) => figures.Seals(frozen.Plan, frozen.Unit, frozen.Content.FiguresOn, frozen.Content.Position, frozen.Content.Plan.Revision));
        foreach (var figure in frozen.Content.Sections.SelectMany(s => s.Fields).SelectMany(f => f.Figures ?? []))
            foreach (var list in figure.Lists)
                seals.Single(s => s.Target == figure.Target && s.Part.ToString().Equals(list.Part, StringComparison.OrdinalIgnoreCase)).Sha256.ShouldBe(list.Sha256);
    }
}
