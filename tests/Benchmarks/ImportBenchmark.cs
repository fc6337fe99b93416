using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CamTay.Benchmarks;

/// <summary>A file of many rows through the command line, with the memory of the process sampled all the while.</summary>
internal sealed class ImportBenchmark(Province province, int rows)
{
    public async Task<IReadOnlyList<Result>> Run()
    {
        var copy = Copy(province.Folder);
        try
        {
            var file = WriteFile(copy);
            var from = Stopwatch.GetTimestamp();
            using var process = ServerProcess.Run(copy, "import", "mooc", file, "--json");
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            var memory = await Sample(process);
            if (process.ExitCode != 0) throw new InvalidOperationException(await output + await errors);
            var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
            var (second, last) = (Part(memory, 1), Part(memory, 3));
            return
            [
                Result.AtMost("Import", $"{rows:N0} rows of mooc", seconds, 60.0 * rows / 100_000, "s"),
                Result.AtMost("Import", $"steady memory: peak of the last quarter ({last:0} MB) / of the second ({second:0} MB)", last / second, 1.25, ""),
            ];
        }
        finally { Directory.Delete(copy, recursive: true); }
    }

    private static async Task<List<double>> Sample(Process process)
    {
        var memory = new List<double>();
        while (!process.HasExited)
        {
            if (ServerProcess.Memory(process.Id, "VmRSS") is > 0 and var megabytes) memory.Add(megabytes);
            await Task.Delay(200);
        }
        return memory;
    }

    private static double Part(List<double> memory, int quarter) => memory.Skip(memory.Count * quarter / 4).Take(Math.Max(1, memory.Count / 4)).Max();

    /// <summary>Each person of the demonstration with courses nobody has yet.</summary>
    private string WriteFile(string folder)
    {
        var text = new StringBuilder("ma_can_bo;ma_khoa_hoc;ten_khoa_hoc;ngay_hoan_thanh;ma_chung_nhan\n");
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"BN-{i % 6000 + 1:00000};DO-{i / 6000 + 1:00};Khóa đo tốc độ (mô phỏng);2026-{7 + i % 4:00}-{1 + i % 28:00};CN-{i}\n");
        var file = Path.Combine(folder, "import.csv");
        File.WriteAllText(file, text.ToString());
        return file;
    }

    private static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("camtay-bench-import-").FullName;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }
}
