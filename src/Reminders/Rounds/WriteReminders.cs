using System.Text;
using CamTay.Platform;
using CamTay.Reminders.MyTasks;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reminders.Rounds;

/// <summary>Writes the day's mails: one for each account that has an address and something to be reminded of.</summary>
internal sealed class WriteReminders(AppDb db, WhatIsDue due, IEnumerable<IQuietHours> quiet, SiteAddress site, TimeProvider clock)
{
    private static readonly Language Vi = new(), En = new() { English = true };

    /// <summary>How many were written; none at night, none twice.</summary>
    public async Task<int> Write(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (!WhenToRemind.Awake(now)) return 0;
        var today = clock.Today();
        var wanted = await db.Set<Channel>().AsNoTracking().Where(c => c.Address != null).Select(c => c.Account).ToListAsync(ct);
        var told = await db.Set<ReminderMail>().Where(m => m.Day == today).Select(m => m.Account).ToListAsync(ct);
        var open = wanted.Except(told, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        // Who works at night, or sleeps after it, is told at a later look of the same day.
        foreach (var hours in quiet) open.ExceptWith(await hours.Resting(open, now, ct));
        if (open.Count == 0) return 0;
        var written = 0;
        foreach (var person in (await due.All(today, ct)).Where(d => d.Told && open.Contains(d.Account) && WhenToRemind.Today(d.Duty.Due, today)).GroupBy(d => d.Account, StringComparer.Ordinal))
            if (await Keep(Mail(person.Key, [.. person], today, now), ct)) written++;
        return written;
    }

    // Another node may write the same person's mail at the same moment: the database lets one through.
    private async Task<bool> Keep(ReminderMail mail, CancellationToken ct)
    {
        try
        {
            await db.InTransaction(() => { db.Add(mail); return Task.CompletedTask; }, ct);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private ReminderMail Mail(string account, IReadOnlyList<DutyFor> duties, DateOnly today, DateTimeOffset now)
    {
        var late = duties.Count(d => d.Duty.Due < today);
        var body = new StringBuilder();
        foreach (var language in new[] { Vi, En })
        {
            body.Append(language["Việc đến hạn hoặc đã quá hạn của anh/chị:", "What is due or late:"]).Append("\n\n");
            foreach (var d in duties) body.Append(Line(d, today, language)).Append('\n');
            body.Append('\n').Append(language["Mọi việc: ", "Everything: "]).Append(site.Of("/viec-cua-toi")).Append("\n\n");
        }
        return new ReminderMail
        {
            Account = account, Day = today, NextTry = now, Body = body.ToString().TrimEnd() + "\n",
            Subject = late > 0 ? $"Cầm Tay: {duties.Count} việc cần làm, {late} quá hạn" : $"Cầm Tay: {duties.Count} việc sắp đến hạn",
        };
    }

    private string Line(DutyFor d, DateOnly today, Language l)
    {
        var days = d.DaysLeft(today);
        var when = days < 0 ? l[$"quá hạn {-days} ngày", $"{-days} days late"] : l[$"còn {days} ngày", $"{days} days left"];
        var why = d.Escalated ? l[" (báo lên anh/chị vì quá hạn)", " (told to you because it is late)"] : "";
        return $"- {l[d.Duty.Vi, d.Duty.En]}: {l["hạn", "due"]} {l.Day(d.Duty.Due)}, {when}{why}\n  {site.Of(d.Duty.Link)}";
    }
}
