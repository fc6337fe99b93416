using CamTay.Imports.Files;
using CamTay.Imports.Kinds;
using CamTay.Imports.Mapping;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Imports.Runs;

/// <summary>
/// Reads a spooled file from where its import stands to its end, chunk by chunk, each in a scope and transaction of its own and with the
/// rights that the importer has now. May be stopped anywhere, also by a power cut: what is decided is decided, the rest is read again.
/// </summary>
internal sealed class RunImport(IServiceScopeFactory scopes, Spool spool, TimeProvider clock, ILogger<RunImport> log)
{
    public const int ChunkSize = 500;

    /// <summary>False when the file is not here or another process works on it.</summary>
    public async Task<bool> Run(Guid id, CancellationToken ct)
    {
        await using var file = spool.TryOpen(id);
        if (file is null) return false;
        var import = await Load(id, ct);
        if (import.Open)
            try
            {
                await ReadRows(import, file, ct);
                await Settle(import, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                await Stop(import, fault);
            }
        if (!(await Load(id, ct)).Open) spool.Remove(id);
        return true;
    }

    private async Task ReadRows(Import import, Stream file, CancellationToken ct)
    {
        using var table = SentFile.Open(file);
        await using var scope = scopes.CreateAsyncScope();
        var kind = scope.ServiceProvider.GetRequiredService<KindList>().Need(import.Kind);
        var profile = await scope.ServiceProvider.GetRequiredService<FindProfile>().Of(import, ct);
        foreach (var chunk in new DataRows(table, kind, profile).Below().SkipWhile(r => r.Number < import.NextRow).Chunk(ChunkSize))
        {
            ct.ThrowIfCancellationRequested();
            await As<TakeChunk>(import, take => take.Take(import.Id, chunk, ct), ct);
        }
    }

    private async Task Settle(Import import, CancellationToken ct)
    {
        var progress = true;
        while (progress)
        {
            progress = false;
            for (int? after = 0; after is { } row;)
                await As<SettleWaiting>(import, async settle =>
                {
                    (after, var decided) = await settle.Again(import.Id, row, ChunkSize, ct);
                    progress |= decided > 0;
                }, ct);
        }
        await As<SettleWaiting>(import, settle => settle.Finish(import.Id, ct), ct);
    }

    private async Task As<T>(Import import, Func<T, Task> work, CancellationToken ct) where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<IActing>();
        if (import.Account == "system") acting.AsSystem();
        else await acting.As(import.Account, ct);
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task<Import> Load(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Import>().AsNoTracking().SingleAsync(i => i.Id == id, ct);
    }

    /// <summary>Says on the import why it stands still. When even that cannot be written, it stays open and is taken up again all the same.</summary>
    private async Task Stop(Import import, Exception fault)
    {
        log.LogWarning(fault, "Import {Import} stopped", import.Id);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var now = await db.Set<Import>().SingleAsync(i => i.Id == import.Id);
            if (!now.Open) return;
            if (PassingFaults.Of(fault) is { } passing) now.Pause(passing);
            else now.Fail(Faults.RefusalOf(fault) ?? ImportsRefusals.Broken.With(now.NextRow), clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (Exception second) when (PassingFaults.Of(second) is not null)
        {
            log.LogWarning(second, "Import {Import} could not be marked as stopped", import.Id);
        }
    }
}
