using System.Diagnostics;
using CamTay.Indicators;
using CamTay.People;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Benchmarks;

/// <summary>A province's target page, a unit's page and a members page of the large province, through HTTP, in a server process of its own.</summary>
internal sealed class PagesBenchmark(Province province, int requests, int port)
{
    private static readonly string[] Targets = ["CT1", "CT2", "CT2.1", "CT2.2", "CT3", "CT4", "CT5"];

    public async Task<IReadOnlyList<Result>> Run()
    {
        var units = await Units();
        await using var server = await ServerProcess.Start(province.Folder, port);
        await server.SignIn("lanh-dao", "cam-tay-chi-viec");
        var results = new List<Result>
        {
            await Page(server, "a province's target page", i => $"/chi-tieu/bac-ninh-2026/{Targets[i % Targets.Length]}"),
            await Page(server, "a unit's page", i => $"/don-vi/{units[i * 7 % units.Count]}"),
            await Page(server, "a members page (missing, province)", i => $"/danh-sach/bac-ninh-2026/{Targets[i % Targets.Length]}?part=missing&unit=SYT-BN"),
            await Page(server, "a members page (numerator, a unit)", i => $"/danh-sach/bac-ninh-2026/{Targets[i % Targets.Length]}?part=numerator&unit={units[i * 7 % units.Count]}"),
        };
        results.Add(Result.AtMost("Pages", $"greatest resident memory of the server, {province.Entries:N0} entries", server.PeakMegabytes, 500, "MB"));
        return results;
    }

    private async Task<Result> Page(ServerProcess server, string what, Func<int, string> address)
    {
        var times = new List<double>();
        for (var i = -Targets.Length; i < requests; i++)
        {
            var from = Stopwatch.GetTimestamp();
            using var answer = await server.Client.GetAsync(address(i + Targets.Length));
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address(i + Targets.Length)} answered {(int)answer.StatusCode}");
            if (i >= 0) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds); // the first round warms up
        }
        return Result.AtMost("Pages", $"{what}, p95 of {requests} requests (median {Result.Text(times.Median())} ms)", times.Quantile(0.95), 300, "ms");
    }

    private async Task<List<string>> Units()
    {
        await using var app = province.Open();
        await using var scope = app.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<IFigures>().UnitsOn("SYT-BN", new DateOnly(2026, 11, 20))).Where(u => u.Exists).Select(u => u.Code)];
    }
}
