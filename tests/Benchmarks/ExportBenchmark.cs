using System.Diagnostics;

namespace CamTay.Benchmarks;

/// <summary>Every entry of the large province as one .csv file through HTTP, while the server's memory is watched (issue 3, "Speed").</summary>
internal sealed class ExportBenchmark(Province province, int port)
{
    public async Task<IReadOnlyList<Result>> Run()
    {
        await using var server = await ServerProcess.Start(province.Folder, port);
        await server.SignIn("quan-tri", "cam-tay-chi-viec");
        var from = Stopwatch.GetTimestamp();
        using var answer = await server.Client.GetAsync("/nhat-ky/xuat.csv", HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var (rows, bytes) = await Count(await answer.Content.ReadAsStreamAsync());
        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        return
        [
            Result.AtMost("Export", $"greatest resident memory of the server while {rows - 1:N0} rows ({bytes / 1_000_000:N0} MB) stream", server.PeakMegabytes, 400, "MB"),
            new("Export", "time of that export", $"{Result.Text(seconds)} s", "", 0, true),
        ];
    }

    private static async Task<(long Rows, long Bytes)> Count(Stream body)
    {
        var (rows, bytes, buffer) = (0L, 0L, new byte[1 << 16]);
        int read;
        while ((read = await body.ReadAsync(buffer)) > 0)
        {
            bytes += read;
            rows += buffer.AsSpan(0, read).Count((byte)'\n');
        }
        return (rows, bytes);
    }
}
