using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Indicators.Projection;

/// <summary>Writes deltas on a connection of its own while the next ones are being folded: one batch at a time, each in a short transaction.</summary>
internal sealed class WriteBehind(IServiceScopeFactory scopes, IReadOnlyList<int> definitions, TimeProvider clock) : IAsyncDisposable
{
    private Task writing = Task.CompletedTask;

    /// <summary>Waits until the batch before is written, whose fault comes out here, and begins with this one.</summary>
    public async Task Write(IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        await writing;
        writing = Task.Run(() => Commit(rows, ct), ct);
    }

    /// <summary>Waits until everything is written.</summary>
    public Task Finish() => writing;

    // Also when the fold broke off in the middle: whoever broke off tells why, not the batch under way.
    public async ValueTask DisposeAsync() => await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task Commit(IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.InTransaction(async () =>
        {
            await DeltaWriter.Write(db, rows, ct);
            var now = clock.GetUtcNow();
            await db.Set<DefinitionRow>().Where(d => definitions.Contains(d.Id)).ExecuteUpdateAsync(s => s.SetProperty(d => d.TouchedAt, now), ct);
        }, ct);
    }
}
