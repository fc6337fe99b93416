using CamTay.Classes.Inviting;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Attendance;

/// <summary>Erasure: invitations go, arrivals lose their account and phone. Photographed lists hold many people's signatures and stay as evidence.</summary>
internal sealed class ForgetAttendee(AppDb db) : IPersonalData
{
    public async Task Erase(string subject, CancellationToken ct = default)
    {
        await db.Set<Invitation>().Where(i => i.Subject == subject).ExecuteDeleteAsync(ct);
        await db.Set<Holding.Trainer>().Where(t => t.Subject == subject).ExecuteDeleteAsync(ct);
        foreach (var mark in await db.Set<Mark>().Where(m => m.Subject == subject).ToListAsync(ct)) mark.Account = $"#{mark.Id:N}";
    }
}
