using System.Diagnostics;
using CamTay.Evidence;
using CamTay.Evidence.Ledger;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Benchmarks;

/// <summary>Durable append in batches of 50 through the ledger's door, against a bare multi-row INSERT of the same rows into a table with nothing but its key, in the same database and run.</summary>
internal sealed class AppendBenchmark(string database, IServiceProvider services, IReadOnlyList<NewEntry> entries, int rounds)
{
    private const int Batch = 50;
    private const int BatchesPerRound = 20;

    public async Task<IReadOnlyList<Result>> Run()
    {
        await Bare.Create(services);
        var (ledger, bare, prepared) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            var batches = entries.Skip((round + 1) * Batch * BatchesPerRound).Take(Batch * BatchesPerRound).Chunk(Batch).ToList();
            var before = await Size();
            var appended = await Time(batches.Count, i => Append(batches[i]));
            var rows = await Rows(before);
            var inserted = await Time(batches.Count, i => Bare.Insert(services, rows[i]));
            var quickest = await Time(batches.Count, i => Bare.InsertPrepared(services, rows[i]));
            if (round < 0) continue; // the first round warms both up
            ledger.Add(appended);
            bare.Add(inserted);
            prepared.Add(quickest);
        }
        var ratio = ledger.Zip(bare, (l, b) => l / b).ToList().Median();
        return
        [
            Result.AtLeast("Append", $"{database}: ledger / bare INSERT, batches of {Batch}, median of {rounds} interleaved rounds", ratio, 0.5, ""),
            new("Append", $"{database}: entries a second through the ledger", Result.Text(ledger.Median()), "", 0, true),
            new("Append", $"{database}: rows a second by bare INSERT", Result.Text(bare.Median()), "", 0, true),
            new("Append", $"{database}: rows a second by the quickest prepared INSERT into a bare table", Result.Text(prepared.Median()), "", 0, true),
        ];
    }

    private static async Task<double> Time(int batches, Func<int, Task> write)
    {
        var from = Stopwatch.GetTimestamp();
        for (var i = 0; i < batches; i++) await write(i);
        return batches * Batch / Stopwatch.GetElapsedTime(from).TotalSeconds;
    }

    private async Task Append(IReadOnlyList<NewEntry> batch)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ILedger>().Append(batch);
    }

    private async Task<long> Size()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ILedgerReader>().Size();
    }

    private async Task<List<EntryRow[]>> Rows(long after)
    {
        await using var scope = services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<EntryRow>().AsNoTracking().Where(r => r.Seq > after).OrderBy(r => r.Seq).ToListAsync();
        return [.. rows.Chunk(Batch)];
    }
}
