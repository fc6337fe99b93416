using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.Platform;
using CamTay.Reporting;
using CamTay.Reporting.Onward;
using CamTay.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CamTay.Tests.Reporting;

/// <summary>The department's report on its way to the province's reporting system.</summary>
public sealed class OnwardTests
{
    [Fact]
    public async Task Without_a_system_it_is_a_file_and_the_screen_says_so()
    {
        await using var host = await TestHost.Start();
        var id = await Issued(host);
        var thu = await host.SignIn("Thu");
        var page = await thu.Open("/bao-cao/chuyen-tiep");
        page.Text.ShouldContain("chưa tới tỉnh");
        (await page.Submit(page.Form("main form button"), _ => { })).Location.ShouldBe("/bao-cao/chuyen-tiep");
        (await thu.Open("/bao-cao/chuyen-tiep")).Text.ShouldContain("Mới là tệp trên máy chủ, chưa tới tỉnh");
        var file = Directory.GetFiles(Path.Combine(host.Database.Folder, "onward")).ShouldHaveSingleItem();
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        json.RootElement.GetProperty("schema").GetString().ShouldBe(OnwardPayload.Schema);
        json.RootElement.GetProperty("id").GetGuid().ShouldBe(id);
        json.RootElement.GetProperty("figures").EnumerateArray().ShouldContain(f => f.GetProperty("target").GetString() == "CT2");
        json.RootElement.GetProperty("head").GetProperty("size").GetInt64().ShouldBeGreaterThan(0);
        json.RootElement.GetProperty("texts").EnumerateArray().ShouldContain(t => t.GetProperty("text").GetString()!.Contains("CT2 còn chậm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_province_that_is_away_is_tried_again_until_it_gives_its_receipt_and_takes_it_once()
    {
        await using var province = await Province.Start();
        await using var host = await Connected(province.Address);
        var id = await Issued(host);
        province.Answers.Enqueue(503);
        province.Answers.Enqueue(500);
        await host.In((SendOnward send) => send.Ask(id));
        (await State(host)).ShouldBe(OnwardState.Waiting);
        (await host.In((SendOnward send) => send.Due())).ShouldBe(0); // not at once
        host.Clock.Move(TimeSpan.FromMinutes(2));
        await host.In((SendOnward send) => send.Due());
        host.Clock.Move(TimeSpan.FromMinutes(5));
        await host.In((SendOnward send) => send.Due());
        (await State(host)).ShouldBe(OnwardState.Sent);
        province.Keys.ShouldBe([id.ToString(), id.ToString(), id.ToString()]); // the same key each time
        province.Tokens.ShouldAllBe(t => t == "Bearer bi-mat");
        var page = await (await host.SignIn("Thu")).Open("/bao-cao/chuyen-tiep");
        page.Text.ShouldContain("1 trên 1 báo cáo đã tới tỉnh");
        page.Text.ShouldContain("BN-2026-77");
        page.Document.QuerySelectorAll("#nhat-ky li").Length.ShouldBe(3);
        page.Text.ShouldNotContain("bi-mat");
        await Should.ThrowAsync<RefusedException>(() => host.In((SendOnward send) => send.Ask(id)));
    }

    [Fact]
    public async Task A_refusal_is_not_repeated_by_itself_and_a_repeat_that_it_knows_is_a_receipt()
    {
        await using var province = await Province.Start();
        await using var host = await Connected(province.Address);
        var id = await Issued(host);
        province.Answers.Enqueue(422);
        await host.In((SendOnward send) => send.Ask(id));
        (await State(host)).ShouldBe(OnwardState.Refused);
        host.Clock.Move(TimeSpan.FromDays(1));
        (await host.In((SendOnward send) => send.Due())).ShouldBe(0);
        province.Answers.Enqueue(409);
        await host.In((SendOnward send) => send.Ask(id));
        (await State(host)).ShouldBe(OnwardState.Sent);
    }

    [Fact]
    public async Task An_address_that_is_none_is_said_on_the_screen_and_what_was_handed_on_waits()
    {
        await using var host = await Connected("tỉnh Bắc Ninh, cổng báo cáo");
        var id = await Issued(host);
        await host.In((SendOnward send) => send.Ask(id));
        (await State(host)).ShouldBe(OnwardState.Waiting);
        host.Clock.Move(TimeSpan.FromDays(30));
        (await host.In((SendOnward send) => send.Due())).ShouldBe(0);
        (await State(host)).ShouldBe(OnwardState.Waiting);
        (await (await host.SignIn("Thu")).Open("/bao-cao/chuyen-tiep")).Text.ShouldContain("CAMTAY_ONWARD không phải một địa chỉ http(s)");
    }

    [Fact]
    public async Task Every_part_of_the_payload_is_described()
    {
        await using var host = await TestHost.Start();
        var id = await Issued(host);
        var report = (await host.In((IFrozenReports reports) => reports.Find(id)))!;
        var described = await File.ReadAllTextAsync(Repository.PathOf("docs/onward.md"));
        using var json = JsonDocument.Parse(OnwardPayload.Of(report, host.Services.GetRequiredService<SiteAddress>()));
        foreach (var part in json.RootElement.EnumerateObject().Where(p => p.Name != "schema")) described.ShouldContain($"`{part.Name}`");
        foreach (var count in json.RootElement.GetProperty("receipts").EnumerateObject()) described.ShouldContain(count.Name);
    }

    [Fact]
    public async Task A_units_report_does_not_go_onward_and_a_reporter_does_not_hand_on()
    {
        await using var host = await TestHost.Start();
        await Issued(host);
        using var minh = host.As("Minh");
        var unit = (await minh.SendReport("thang-2026-08", Cast.Station)).GetProperty("frozen").GetGuid();
        await Should.ThrowAsync<RefusedException>(() => host.In((SendOnward send) => send.Ask(unit)));
        var lan = await host.SignIn("Lan");
        var answer = await lan.GetAsync("/bao-cao/chuyen-tiep");
        (answer.StatusCode == HttpStatusCode.Forbidden || answer.Headers.Location!.ToString().Contains("khong-co-quyen", StringComparison.Ordinal)).ShouldBeTrue();
        var giang = await (await host.SignIn("Giàng")).Open("/bao-cao/chuyen-tiep");
        giang.Text.ShouldContain("Sở chưa ban hành báo cáo nào"); // another province sees its own only
    }

    private static Task<OnwardState> State(TestHost host) => host.In((AppDb db) => db.Set<OnwardSending>().Select(s => s.State).SingleAsync());

    private static async Task<Guid> Issued(TestHost host)
    {
        host.Clock.Set(new DateOnly(2026, 8, 10));
        await host.Settle();
        using var thu = host.As("Thu");
        using var dung = host.As("Dũng");
        (await thu.Draft("thang-2026-08", Cast.Province, new { version = await dung.Version("thang-2026-08", Cast.Province), answers = Reports.OfTheDepartment() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var issued = await dung.Post("thang-2026-08", Cast.Province, "send", new { });
        return (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("frozen").GetGuid();
    }

    internal static Task<TestHost> Connected(string address)
    {
        var setting = new ConfigurationBuilder().AddInMemoryCollection([new("CAMTAY_ONWARD", address), new("CAMTAY_ONWARD_TOKEN", "bi-mat")]).Build();
        return TestHost.Start(more: services => services.Replace(ServiceDescriptor.Singleton(s =>
            new OnwardDoor(s.GetRequiredService<IHttpClientFactory>(), setting, s.GetRequiredService<DataFolder>()))));
    }

    /// <summary>The other side: answers as it is told, then with a receipt.</summary>
    private sealed class Province : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Province(WebApplication app) => this.app = app;

        public Queue<int> Answers { get; } = new();

        public List<string> Keys { get; } = [];

        public List<string> Tokens { get; } = [];

        public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/bao-cao";

        public static async Task<Province> Start()
        {
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var province = new Province(app);
            app.MapPost("/bao-cao", province.Receive);
            await app.StartAsync();
            return province;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private IResult Receive(HttpRequest request)
        {
            Keys.Add(request.Headers["Idempotency-Key"].ToString());
            Tokens.Add(request.Headers.Authorization.ToString());
            return Answers.TryDequeue(out var status) && status != 409 ? Results.StatusCode(status) : Results.Json(new { receipt = "BN-2026-77" }, statusCode: status == 409 ? 409 : 200);
        }
    }
}
