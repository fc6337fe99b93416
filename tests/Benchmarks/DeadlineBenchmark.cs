using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Benchmarks;

/// <summary>
/// The last hours of a reporting period (issue 3, "Speed"): units write and send their reports while hundreds of people read dashboards.
/// Database, server and load share the machine.
/// </summary>
internal sealed class DeadlineBenchmark(Province province, string postgres, int port, int reports, TimeSpan time)
{
    private const string Plan = "bac-ninh-2026", Head = "do-toc-do", Password = "cam-tay-chi-viec";
    private const int Readers = 500;
    private static readonly string[] Department = ["lanh-dao", "khth", "van-phong", "nvy", "kiem-tra"]; // those who may open every page of the province
    private static readonly string[] OfUnit = ["truong-don-vi", "bao-cao-vien"];
    private const string OwnUnit = "TTYT-BN-01";
    /// <summary>How long a person looks at a page before opening the next one: 500 people then open 20 pages a second.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(25);

    private readonly ConcurrentBag<double> sends = [], pages = [];
    private readonly ConcurrentQueue<string> errors = [];

    public async Task<IReadOnlyList<Result>> Run()
    {
        var (token, period, planner, leader) = await Prepare();
        await using var server = await ServerProcess.Start(province.Folder, port, postgres);
        var readers = new List<HttpClient>();
        foreach (var account in Department.Concat(OfUnit)) readers.Add(await server.SignedIn(account, Password));
        using var head = Program(server, token);
        var units = (await Units(head, period)).Take(reports).ToList();
        string[] Of(int reader) => [.. reader % readers.Count < Department.Length ? Pages(units, period) : UnitPages(period)];
        for (var i = 0; i < readers.Count; i++)
            foreach (var page in Of(i)) _ = await readers[i].GetAsync(page); // warms up
        using var end = new CancellationTokenSource(time);
        var reading = Enumerable.Range(0, Readers).Select(i => Read(readers[i % readers.Count], Of(i), new Random(i), end.Token)).ToList();
        await Task.WhenAll(units.Select((unit, i) => Send(head, period, unit, time * 0.95 * i / units.Count)));
        await Task.WhenAll(reading);
        var document = await ProvinceDocument(server, readers[0], period, planner, leader);
        foreach (var error in errors.Take(5)) Console.WriteLine(error);
        return
        [
            Result.AtMost("Deadline day", $"errors: {sends.Count} reports sent and {pages.Count:N0} pages read by {Readers} people in {time.TotalMinutes:0.#} min", errors.Count, 0, ""),
            Result.AtMost("Deadline day", $"sending a report, p95 (median {Result.Text(sends.Median())} ms)", sends.Quantile(0.95), 1000, "ms"),
            Result.AtMost("Deadline day", $"a dashboard, p95 (median {Result.Text(pages.Median())} ms)", pages.Quantile(0.95), 500, "ms"),
            Result.AtMost("Deadline day", $"the department's report with {units.Count} units' reports as .docx", document, 10_000, "ms"),
            new("Deadline day", "greatest resident memory of the server", $"{Result.Text(server.PeakMegabytes)} MB", "", 0, true),
        ];
    }

    /// <summary>A head of all units, and the newest period that is open.</summary>
    private async Task<(string Token, string Period, string Planner, string Leader)> Prepare()
    {
        await using var app = Province.Program(province.Folder, postgres);
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        await accounts.Create(new NewAccount(Head, "Đo tốc độ", Password, [new AccountGrant(Roles.UnitHead, "SYT-BN")]));
        var plan = (await scope.ServiceProvider.GetRequiredService<IPlans>().Find(Plan))!;
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        var period = scope.ServiceProvider.GetRequiredService<IReportingPeriods>().Of(plan).Last(p => p.From <= today);
        return (await accounts.CreateToken(Head, "bench"), period.Code, await accounts.CreateToken("khth", "bench"), await accounts.CreateToken("lanh-dao", "bench"));
    }

    /// <summary>Written by the planner, issued by the leader, then made as a document: milliseconds of the last.</summary>
    private async Task<double> ProvinceDocument(ServerProcess server, HttpClient reader, string period, string planner, string leader)
    {
        var address = $"/api/reports/{Plan}/{period}/SYT-BN";
        var answers = new Dictionary<string, string>
        {
            ["chi_dao"] = "Sở đã ban hành kế hoạch, giao chỉ tiêu và kiểm tra từng đơn vị.", ["ket_qua"] = "Các chỉ tiêu cơ bản đúng lộ trình, riêng CT2 còn chậm.",
            ["phuong_huong"] = "Đôn đốc các đơn vị chậm, mở thêm lớp tại trạm.",
        };
        using var writing = Program(server, planner);
        using var draft = await writing.PostAsJsonAsync(address + "/draft", new { version = 0, answers });
        using var issuing = Program(server, leader);
        using var issued = await issuing.PostAsJsonAsync(address + "/send", new { });
        if (!issued.IsSuccessStatusCode) { errors.Enqueue($"SYT-BN: {(int)issued.StatusCode} {await issued.Content.ReadAsStringAsync()}"); return double.NaN; }
        var id = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("frozen").GetGuid();
        var from = Stopwatch.GetTimestamp();
        _ = await reader.GetByteArrayAsync($"/bao-cao/ban/{id:N}/van-ban.docx");
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static HttpClient Program(ServerProcess server, string token)
    {
        var client = ServerProcess.Browser(server.Client.BaseAddress!);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<List<string>> Units(HttpClient head, string period) =>
        [.. (await head.GetFromJsonAsync<JsonElement>($"/api/reports/{Plan}/{period}")).EnumerateArray()
            .Where(u => u.GetProperty("state").GetString() == "none").Select(u => u.GetProperty("unit").GetString()!).Where(u => u != "SYT-BN")];

    private static IEnumerable<string> UnitPages(string period) => ["/", "/viec-cua-toi", "/bao-cao", $"/bao-cao/{Plan}/{period}", $"/don-vi/{OwnUnit}", $"/chi-tieu/{Plan}/CT2?unit={OwnUnit}"];

    private static IEnumerable<string> Pages(List<string> units, string period) =>
    [
        "/", "/viec-cua-toi", "/chi-tieu", "/bao-cao", $"/bao-cao/{Plan}/{period}", .. new[] { "CT1", "CT2", "CT3", "CT4", "CT5" }.Select(t => $"/chi-tieu/{Plan}/{t}"),
        .. units.Take(8).Select(u => $"/don-vi/{u}"),
    ];

    private async Task Read(HttpClient client, string[] addresses, Random chance, CancellationToken end)
    {
        try
        {
            await Task.Delay(Glance * chance.NextDouble(), end);
            while (!end.IsCancellationRequested)
            {
                var address = addresses[chance.Next(addresses.Length)];
                await Timed(pages, address, () => client.GetAsync(address));
                await Task.Delay(Glance * (0.5 + chance.NextDouble()), end);
            }
        }
        catch (OperationCanceledException) { /* the time is over */ }
    }

    private async Task Send(HttpClient head, string period, string unit, TimeSpan at)
    {
        await Task.Delay(at);
        var address = $"/api/reports/{Plan}/{period}/{unit}";
        using var draft = await head.PostAsJsonAsync(address + "/draft", new { version = 0, answers = Written() });
        if (!draft.IsSuccessStatusCode) { errors.Enqueue($"{unit} draft: {(int)draft.StatusCode} {await draft.Content.ReadAsStringAsync()}"); return; }
        var version = (await draft.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32();
        await Timed(sends, unit, () => head.PostAsJsonAsync(address + "/send", new { version, before = Written(), answers = Written() }));
    }

    private async Task Timed(ConcurrentBag<double> times, string what, Func<Task<HttpResponseMessage>> call)
    {
        var from = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await call();
            var body = await answer.Content.ReadAsStringAsync();
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode) errors.Enqueue($"{what}: {(int)answer.StatusCode} {body[..Math.Min(300, body.Length)]}");
        }
        catch (HttpRequestException fault) { errors.Enqueue($"{what}: {fault.Message}"); }
    }

    private static Dictionary<string, string> Written() => new()
    {
        ["van_ban"] = "2", ["ket_qua"] = "Đã mở hai lớp tập huấn tại trạm, cán bộ tham gia đầy đủ và làm được.", ["tin_bai"] = "5", ["lop"] = "2", ["luot_du"] = "12",
        ["ngay_hoi"] = "da", ["phuong_huong"] = "Tiếp tục hướng dẫn người dân đặt lịch khám tại trạm.",
    };
}
