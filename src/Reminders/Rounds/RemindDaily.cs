using CamTay.Platform;
using CamTay.Reminders.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Reminders.Rounds;

/// <summary>Looks every five minutes and sends what waits; once an hour writes the day's mails of those who have none yet (who came off a night shift is told in the afternoon).</summary>
internal sealed class RemindDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindDaily> log) : PeriodicWork(TimeSpan.FromMinutes(5), clock, log)
{
    private DateTimeOffset written;

    protected override async Task Look(CancellationToken ct)
    {
        if (!WhenToRemind.Awake(Clock.GetUtcNow())) return;
        await using var scope = scopes.CreateAsyncScope();
        if (Clock.GetUtcNow() - written >= TimeSpan.FromHours(1))
        {
            await scope.ServiceProvider.GetRequiredService<WriteReminders>().Write(ct);
            written = Clock.GetUtcNow();
        }
        await scope.ServiceProvider.GetRequiredService<SendMails>().Send(ct);
    }
}
