using System.Diagnostics;

namespace CamTay.Benchmarks;

/// <summary>Full recomputation as a process of its own, on ledgers of growing size: the time an entry takes must not grow.</summary>
internal sealed class RebuildBenchmark(IReadOnlyList<Province> provinces)
{
    public async Task<IReadOnlyList<Result>> Run()
    {
        var results = new List<Result>();
        var perEntry = new List<double>();
        foreach (var province in provinces)
        {
            var from = Stopwatch.GetTimestamp();
            using var process = ServerProcess.Run(province.Folder, "rebuild");
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            if (process.ExitCode != 0) throw new InvalidOperationException("camtay rebuild failed");
            var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
            perEntry.Add(seconds / province.Entries);
            results.Add(Result.AtMost("Rebuild", $"{province.Entries:N0} entries", seconds, 60.0 * province.Entries / Math.Max(1_000_000, provinces[^1].Entries), "s"));
        }
        if (perEntry.Count > 1)
            results.Add(Result.AtMost("Rebuild", "time an entry, largest ledger / middle one (1 = linear)", perEntry[^1] / perEntry[^2], 1.2, ""));
        return results;
    }
}
