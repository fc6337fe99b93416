using CamTay.Classes.Holding;
using CamTay.Learning;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamTay.Classes.Attendance;

/// <summary>Arrivals of accounts that were nobody's yet count as soon as a person has confirmed whose they are.</summary>
internal sealed class SettleArrivals(AppDb db, ClassDesk desk, ILearners learners, AdmitArrival admit, StateAttendance state)
{
    public async Task<int> Settle(CancellationToken ct)
    {
        var open = await db.Set<Mark>().AsNoTracking().Where(m => m.Subject == null && !m.Struck && m.Account != "").Select(m => new { m.ClassId, m.Account }).Distinct().ToListAsync(ct);
        if (open.Count == 0) return 0;
        var known = await learners.SubjectsOf([.. open.Select(o => o.Account).Distinct()], ct);
        var ready = open.Where(o => known.ContainsKey(o.Account)).GroupBy(o => o.ClassId).ToList();
        foreach (var of in ready)
            await db.InTransaction(async () =>
            {
                await desk.Hold(of.Key, ct);
                var accounts = of.Select(o => o.Account).ToList();
                foreach (var mark in await db.Set<Mark>().Where(m => m.ClassId == of.Key && m.Subject == null && accounts.Contains(m.Account)).ToListAsync(ct))
                    if (await admit.Admit(of.Key, known[mark.Account], mark.Account, ct)) mark.Subject = known[mark.Account];
                    else mark.Struck = true;
                await db.SaveChangesAsync(ct);
                await state.Of(await db.Set<Class>().SingleAsync(c => c.Id == of.Key, ct), [.. accounts.Select(a => known[a])], ct);
            }, ct);
        return ready.Count;
    }
}

/// <summary>Looks every five minutes.</summary>
internal sealed class SettleOften(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SettleOften> log) : PeriodicWork(TimeSpan.FromMinutes(5), clock, log)
{
    protected override async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SettleArrivals>().Settle(ct);
    }
}
