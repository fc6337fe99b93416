using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Platform;

/// <summary>
/// Work in the background that looks again and again. Whatever fails is logged and tried at the next look: an exception that left here would
/// end the whole program.
/// </summary>
public abstract partial class PeriodicWork(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    /// <summary>One look.</summary>
    protected abstract Task Look(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Try(Look, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: no fault to report.
        }
    }

    protected async Task Try(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        try { await work(ct); }
        catch (Exception fault) when (!ct.IsCancellationRequested) { Failed(GetType().Name, fault.GetType().Name, fault.Message); }
    }

    [LoggerMessage(LogLevel.Warning, "{Work} failed and is tried again: {Fault}: {Reason}")]
    private partial void Failed(string work, string fault, string reason);
}
