using System.Threading.Channels;
using CamTay.Imports.Mapping;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Imports.Runs;

/// <summary>Wakes the worker when a large file has come.</summary>
internal sealed class ImportBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    public async Task Wait(TimeSpan atMost, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(atMost);
        try { await rings.Reader.ReadAsync(limit.Token); }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { }
    }
}

/// <summary>Runs open imports one after the other: new large ones, and at the start and every half minute those that were interrupted.</summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, RunImport run, Spool spool, ImportBell bell, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                foreach (var id in await OpenImports(stoppingToken)) await run.Run(id, stoppingToken);
                await bell.Wait(Patience, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception fault)
            {
                // A database that is away for a while must not end the worker.
                log.LogWarning(fault, "Imports cannot be run for now");
                await Task.Delay(Patience, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
    }

    private async Task<List<Guid>> OpenImports(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var open = await db.Set<Import>().Where(i => i.State == ImportState.Running || i.State == ImportState.Paused).OrderBy(i => i.ReceivedAt).ToListAsync(ct);
        var now = clock.GetUtcNow();
        // On several nodes a file lies where it was received; with one database file there is no other node.
        foreach (var lost in open.Where(i => !spool.Holds(i.Id) && (!db.IsPostgres() || now - i.ReceivedAt > Forgotten))) lost.Fail(ImportsRefusals.Gone, now);
        await db.SaveChangesAsync(ct);
        await db.Set<UnmappedFile>().Where(u => u.ReceivedAt < now - Forgotten).ExecuteDeleteAsync(ct);
        foreach (var (id, written) in spool.All().Where(f => now - f.Written > Forgotten && open.All(i => i.Id != f.Id)).ToList()) spool.Remove(id);
        return [.. open.Where(i => i.Open && spool.Holds(i.Id)).Select(i => i.Id)];
    }
}
