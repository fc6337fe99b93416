using CamTay.Platform;
using CamTay.Reminders.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Reminders.Rounds;

/// <summary>Looks every five minutes, writes the day's mails once and sends what waits.</summary>
internal sealed class RemindDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindDaily> log) : PeriodicWork(TimeSpan.FromMinutes(5), clock, log)
{
    private DateOnly written;

    protected override async Task Look(CancellationToken ct)
    {
        if (!WhenToRemind.Awake(Clock.GetUtcNow())) return;
        await using var scope = scopes.CreateAsyncScope();
        if (written != Clock.Today())
        {
            await scope.ServiceProvider.GetRequiredService<WriteReminders>().Write(ct);
            written = Clock.Today();
        }
        await scope.ServiceProvider.GetRequiredService<SendMails>().Send(ct);
    }
}
