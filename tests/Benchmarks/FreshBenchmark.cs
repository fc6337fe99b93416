using System.Collections.Concurrent;
using System.Diagnostics;
using CamTay.Evidence;
using CamTay.Indicators;
using CamTay.Indicators.Projection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CamTay.Benchmarks;

/// <summary>From the acknowledgement of an entry until the province's figures stand on it, while 200 entries a second arrive.</summary>
internal sealed class FreshBenchmark(IServiceProvider services, IReadOnlyList<NewEntry> entries, int seconds)
{
    private const int PerSecond = 200;
    private const int Batch = 10;
    private readonly ConcurrentQueue<(long Seq, long At)> acknowledged = new();
    private readonly List<double> waits = [];

    public async Task<IReadOnlyList<Result>> Run()
    {
        using var stop = new CancellationTokenSource();
        var follower = (IHostedService)services.GetRequiredService<FollowLedger>();
        await follower.StartAsync(stop.Token);
        var arriving = Arrive();
        await Watch(arriving);
        await follower.StopAsync(CancellationToken.None);
        return
        [
            Result.AtMost("Fresh", $"entry acknowledged → province's figures, p95 of {waits.Count} batches at {await arriving:0} entries/s", waits.Quantile(0.95), 2, "s"),
            new("Fresh", "the same, median", $"{Result.Text(waits.Median())} s", "", 0, true),
        ];
    }

    /// <returns>Entries a second that really arrived.</returns>
    private async Task<double> Arrive()
    {
        var from = Stopwatch.GetTimestamp();
        var batches = entries.Take(PerSecond * seconds).Chunk(Batch).ToList();
        for (var i = 0; i < batches.Count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i * Batch / PerSecond) - Stopwatch.GetElapsedTime(from);
            if (due > TimeSpan.Zero) await Task.Delay(due);
            await using var scope = services.CreateAsyncScope();
            var answers = await scope.ServiceProvider.GetRequiredService<ILedger>().Append(batches[i]);
            acknowledged.Enqueue((answers[^1].Seq, Stopwatch.GetTimestamp()));
        }
        return batches.Count * Batch / Stopwatch.GetElapsedTime(from).TotalSeconds;
    }

    /// <summary>A reader that asks for all the province's figures again and again, as its page does.</summary>
    private async Task Watch(Task arriving)
    {
        while (!arriving.IsCompleted || !acknowledged.IsEmpty)
        {
            await using var scope = services.CreateAsyncScope();
            var figures = await scope.ServiceProvider.GetRequiredService<IFigures>().Targets("bac-ninh-2026", "SYT-BN", new DateOnly(2026, 11, 20));
            var position = figures.Min(f => f.Position);
            while (acknowledged.TryPeek(out var first) && first.Seq <= position && acknowledged.TryDequeue(out first))
                waits.Add(Stopwatch.GetElapsedTime(first.At).TotalSeconds);
            await Task.Delay(25);
        }
    }
}
