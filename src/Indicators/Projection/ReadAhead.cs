using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CamTay.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Indicators.Projection;

/// <summary>Reads histories on a connection of its own while those before are being folded: a recomputation keeps two processors busy, not one.</summary>
internal sealed class ReadAhead(IServiceScopeFactory scopes)
{
    // Some megabytes at most: whoever reads waits for whoever folds.
    private const int Histories = 4000;

    public async IAsyncEnumerable<IReadOnlyList<Entry>> BySubject(long head, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var channel = Channel.CreateBounded<IReadOnlyList<Entry>>(new BoundedChannelOptions(Histories) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => Read(head, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var facts in channel.Reader.ReadAllAsync(ct)) yield return facts;
        }
        finally
        {
            // Also when the fold broke off in the middle.
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>A fault of reading travels through the channel to whoever folds.</summary>
    private async Task Read(long head, ChannelWriter<IReadOnlyList<Entry>> into, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await foreach (var facts in scope.ServiceProvider.GetRequiredService<ILedgerHistory>().BySubject(head, ct)) await into.WriteAsync(facts, ct);
            into.Complete();
        }
        catch (Exception fault) { into.Complete(fault); }
    }
}
