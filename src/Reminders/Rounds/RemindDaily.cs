using System.Data.Common;
using CamTay.Platform;
using CamTay.Reminders.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CamTay.Reminders.Rounds;

/// <summary>Looks every five minutes, writes the day's mails once and sends what waits.</summary>
internal sealed partial class RemindDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindDaily> log) : BackgroundService
{
    private DateOnly written;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: no fault to report.
        }
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            if (!WhenToRemind.Awake(clock.GetUtcNow())) return;
            await using var scope = scopes.CreateAsyncScope();
            if (written != clock.Today())
            {
                await scope.ServiceProvider.GetRequiredService<WriteReminders>().Write(ct);
                written = clock.Today();
            }
            await scope.ServiceProvider.GetRequiredService<SendMails>().Send(ct);
        }
        catch (Exception e) when (e is DbException or IOException or InvalidOperationException or RefusedException && !ct.IsCancellationRequested)
        {
            Failed(e.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The reminders' round failed and is tried again: {Reason}")]
    private partial void Failed(string reason);
}
