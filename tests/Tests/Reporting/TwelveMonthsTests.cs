using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Evidence;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Tests.Harness;
using CamTay.Tests.Plan;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamTay.Tests.Reporting;

/// <summary>A department that has asked for reports since January: the whole of 2026, by every unit of the province, on a clock that jumps.</summary>
public sealed class TwelveMonthsTests : IAsyncLifetime
{
    /// <summary>The last three are sent by a head above them.</summary>
    private static readonly string[] Units = [Cast.Station, Cast.Neighbour, Cast.Hospital, Cast.Centre, Cast.StationBelowCentre];

    private readonly DirectoryInfo plans = Directory.CreateTempSubdirectory("camtay-plans-");
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(plans.FullName, "bac-ninh-2026.yaml"), Plans.BacNinhSince("2026-01"));
        host = await TestHost.Start(Template.WithCastBefore2026, services => services.Replace(ServiceDescriptor.Singleton(
            new ContentFolder { Plans = plans.FullName, Content = Repository.PathOf("content") })), new(2026, 1, 2));
        await host.Folded();
    }

    [Fact]
    public async Task Twelve_months_four_quarters_the_half_year_and_the_year_go_their_way()
    {
        var plan = (await host.In((IPlans all) => all.Find(Reports.Plan)))!;
        var periods = await host.In((IReportingPeriods all) => Task.FromResult(all.Of(plan)));
        periods.GroupBy(p => p.Kind).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<string, int> { ["month"] = 12, ["quarter"] = 4, ["half-year"] = 1, ["year"] = 1 }, ignoreOrder: true);
        (periods[0].Code, periods[0].From, periods[0].LastDay).ShouldBe(("thang-2026-01", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 14)));
        await host.In((IAccounts accounts) => accounts.Create(new NewAccount("hop", "Hợp", Cast.Password, [new AccountGrant(Roles.UnitHead, Cast.Province)])));
        using var head = await Program("hop");
        using var thu = await Program("thu");
        using var dung = await Program("dung");
        for (var i = 0; i < periods.Count; i++) await Walk(periods[i], i, head, thu, dung);

        for (var i = 0; i < periods.Count; i++)
        {
            var units = (await thu.Json($"/api/reports/{Reports.Plan}/{periods[i].Code}")).EnumerateArray().ToDictionary(u => u.GetProperty("unit").GetString()!);
            units.Keys.Order().ShouldBe(Units.Append(Cast.Province).Order());
            foreach (var unit in Units) units[unit].GetProperty("timeliness").GetString().ShouldBe(unit == Late(i) ? "late" : "in-time", $"{periods[i].Code} {unit}");
            foreach (var unit in Units) units[unit].GetProperty("received").GetInt32().ShouldBe(unit == Returned(i) ? 2 : 1, $"{periods[i].Code} {unit}");
            units[Cast.Province].GetProperty("state").GetString().ShouldBe("accepted");
        }
        await TheYearIsTheSameAYearLater(thu);
        (await host.In((ILedgerAudit audit) => audit.Verify())).Faults.ShouldBeEmpty();
    }

    private static string Late(int period) => Units[period % Units.Length];

    private static string Returned(int period) => Units[(period + 2) % Units.Length];

    private async Task Walk(ReportingPeriod period, int number, HttpClient head, HttpClient thu, HttpClient dung)
    {
        host.Clock.Set(period.LastDay.AddDays(-1));
        foreach (var unit in Units.Where(u => u != Late(number))) await head.SendReport(period.Code, unit, For(period));
        (await thu.Post(period.Code, Returned(number), "return", new { number = 1, notes = new Dictionary<string, string> { ["ket_qua"] = "Nêu rõ hơn" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = For(period);
        again["ket_qua"] = "Đã bổ sung: mười hai cán bộ hoàn thành, ba người còn lại học trong tháng.";
        await head.SendReport(period.Code, Returned(number), again);
        host.Clock.Set(period.LastDay.AddDays(1));
        await head.SendReport(period.Code, Late(number), For(period));
        foreach (var unit in Units) (await thu.Post(period.Code, unit, "accept", new { number = unit == Returned(number) ? 2 : 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thu.Draft(period.Code, Cast.Province, new { version = 0, answers = Reports.OfTheDepartment() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var issued = await dung.Post(period.Code, Cast.Province, "send", new { });
        (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString().ShouldBe("accepted");
    }

    private async Task TheYearIsTheSameAYearLater(HttpClient thu)
    {
        var year = (await host.In((IFrozenReports reports) => reports.Of(Reports.Plan, "nam-2026", Cast.Province))).ShouldHaveSingleItem();
        var receipts = year.Content.Sections.SelectMany(s => s.Fields).Single(f => f.Kind == "received").Receipts!;
        (receipts.Expected, receipts.InTime, receipts.Late, receipts.Missing).ShouldBe((5, 4, 1, 0));
        using var browser = await host.SignIn("Thu");
        var before = await Files(browser, year.Id);
        host.Clock.Set(new(2027, 12, 20));
        await thu.Import("don-vi", $"ma_don_vi,ten,loai,ma_don_vi_cha,ma_xa,tu_ngay\n{Cast.Station},Trạm đổi tên,tram-y-te,SYT-BN,07210,01/01/2027");
        using var later = await host.SignIn("Thu");
        var after = await Files(later, year.Id);
        for (var i = 0; i < before.Count; i++) after[i].ShouldBe(before[i]);
    }

    private static async Task<List<byte[]>> Files(HttpClient browser, Guid id)
    {
        var files = new List<byte[]>();
        foreach (var format in new[] { "docx", "xlsx", "pdf" }) files.Add(await browser.GetByteArrayAsync($"/bao-cao/ban/{id:N}/van-ban.{format}"));
        return files;
    }

    private async Task<HttpClient> Program(string account)
    {
        var client = host.Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await host.In((IAccounts accounts) => accounts.CreateToken(account, "walk")));
        return client;
    }

    private static Dictionary<string, string> For(ReportingPeriod period)
    {
        var answers = Reports.Complete();
        if (period.Kind == "year") answers["ngay_hoi"] = "da";
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        plans.Delete(recursive: true);
    }
}
