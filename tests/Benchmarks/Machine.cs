using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CamTay.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static IEnumerable<(string What, string Value)> Describe(string folder, string? postgres)
    {
        yield return ("Processor", $"{CpuName()}, {Environment.ProcessorCount} cores");
        yield return ("Memory", $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GB");
        yield return ("Disk", Disk(folder));
        yield return ("Durable write", string.Create(CultureInfo.InvariantCulture, $"{SyncedWrite(folder):0.00} ms for 4 kB with fsync (median of 50)"));
        yield return ("System", RuntimeInformation.OSDescription);
        yield return (".NET", Environment.Version.ToString());
        yield return ("SQLite", SQLitePCL.raw.sqlite3_libversion().utf8_to_string() + ", WAL, synchronous=FULL");
        if (postgres is not null) yield return ("PostgreSQL", postgres);
    }

    private static string CpuName() => !File.Exists("/proc/cpuinfo") ? RuntimeInformation.ProcessArchitecture.ToString()
        : File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "";

    private static string Disk(string folder)
    {
        var drive = DriveInfo.GetDrives().Where(d => folder.StartsWith(d.Name, StringComparison.Ordinal)).MaxBy(d => d.Name.Length)!;
        return $"{drive.DriveFormat}, {drive.AvailableFreeSpace / (1L << 30)} GB free";
    }

    /// <summary>Says how much a durable commit costs here, without which rates of appends tell nothing.</summary>
    private static double SyncedWrite(string folder)
    {
        var file = Path.Combine(folder, "fsync.probe");
        var block = new byte[4096];
        var samples = new List<double>();
        using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            for (var i = 0; i < 50; i++)
            {
                var from = Stopwatch.GetTimestamp();
                stream.Write(block);
                stream.Flush(flushToDisk: true);
                samples.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        File.Delete(file);
        return samples.Median();
    }
}
