using CamTay.Platform;
using CamTay.Reminders.MyTasks;
using CamTay.Reminders.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reminders.Mail;

/// <summary>Sends what waits. A server that is away is tried again later the same day, later and later; never at night, and never a mail of yesterday.</summary>
internal sealed class SendMails(AppDb db, MailDoor door, TimeProvider clock)
{
    private const int MostTries = 6, AtOnce = 50;

    public async Task<int> Send(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (!WhenToRemind.Awake(now)) return 0;
        var today = clock.Today();
        await db.Set<ReminderMail>().Where(m => m.State == MailState.Waiting && m.Day < today).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.GivenUp), ct);
        var waiting = await db.Set<ReminderMail>().AsNoTracking().Where(m => m.State == MailState.Waiting && m.NextTry <= now).OrderBy(m => m.Id).Take(AtOnce).ToListAsync(ct);
        var sent = 0;
        foreach (var mail in waiting)
        {
            if (!await Claim(mail, now, ct)) continue;
            switch (await Send(mail, ct))
            {
                case Outcome.Sent: sent++; break;
                // A server that is away for one is away for all: the others keep their tries for the next look.
                case Outcome.ServerAway: return sent;
            }
        }
        return sent;
    }

    // The claim is written before anything leaves: a process that dies in between sends one mail too few, never one twice.
    private async Task<bool> Claim(ReminderMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var (tries, next) = (mail.Tries + 1, now.AddMinutes(Math.Pow(4, mail.Tries)));
        return await db.Set<ReminderMail>().Where(m => m.Id == mail.Id && m.State == MailState.Waiting && m.Tries == mail.Tries)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.Sent).SetProperty(m => m.Tries, tries).SetProperty(m => m.NextTry, next).SetProperty(m => m.SentAt, now), ct) == 1;
    }

    private enum Outcome { Sent, NotSent, ServerAway }

    private async Task<Outcome> Send(ReminderMail mail, CancellationToken ct)
    {
        var address = await db.Set<Channel>().AsNoTracking().Where(c => c.Account == mail.Account).Select(c => c.Address).FirstOrDefaultAsync(ct);
        try
        {
            if (address is null) return Outcome.NotSent; // taken away meanwhile
            await door.Send(address, mail.Subject, mail.Body, $"{mail.Day:yyyy-MM-dd}-{mail.Id:N}", ct);
            return Outcome.Sent;
        }
        // Whatever went wrong (refused, timed out, no TLS, the program being stopped), it has not been sent and must not look as if it had.
        catch (Exception e)
        {
            var state = mail.Tries + 1 >= MostTries ? MailState.GivenUp : MailState.Waiting;
            var fault = e.GetType().Name; // a server's words may hold the address
            await db.Set<ReminderMail>().Where(m => m.Id == mail.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, state).SetProperty(m => m.Fault, fault).SetProperty(m => m.SentAt, (DateTimeOffset?)null), CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return e is System.Net.Mail.SmtpFailedRecipientException or FormatException ? Outcome.NotSent : Outcome.ServerAway;
        }
    }
}
