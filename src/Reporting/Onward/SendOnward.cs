using CamTay.Platform;
using CamTay.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Onward;

/// <summary>Hands reports of the department on. Every try is in the log; a repeat carries the same key, so that the other side takes it once.</summary>
internal sealed class SendOnward(AppDb db, IFrozenReports reports, OnwardDoor door, IAccess access, AuditLog audit, SiteAddress site, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>Asks for it and tries at once; what fails is tried again by itself.</summary>
    public async Task Ask(Guid frozen, CancellationToken ct = default)
    {
        var report = await reports.Find(frozen, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        access.Require(Permission.ReceiveReports, report.Unit);
        if (report.Content.Level != "department") throw new RefusedException(ReportingRefusals.NotOnward);
        var now = clock.GetUtcNow();
        await db.OnceMore(() => db.InTransaction(async () =>
        {
            var sending = await db.Set<OnwardSending>().FirstOrDefaultAsync(s => s.FrozenId == frozen, ct);
            if (sending?.State is OnwardState.Sent or OnwardState.Waiting) throw new RefusedException(ReportingRefusals.AlreadyOnward);
            if (sending is null) db.Add(sending = new OnwardSending { FrozenId = frozen });
            (sending.State, sending.Tries, sending.NextTry, sending.AskedBy, sending.AskedAt) = (OnwardState.Waiting, 0, now, access.Account, now);
            audit.Record("report.onward", $"{frozen}");
        }, ct));
        await Due(ct);
    }

    /// <summary>Tries all that wait and whose time has come.</summary>
    public async Task<int> Due(CancellationToken ct = default)
    {
        if (door.Misconfigured) return 0; // what waits keeps its tries until somebody has mended the address
        var now = clock.GetUtcNow();
        var waiting = await db.Set<OnwardSending>().AsNoTracking().Where(s => s.State == OnwardState.Waiting && s.NextTry <= now).OrderBy(s => s.NextTry).ToListAsync(ct);
        var tried = 0;
        foreach (var sending in waiting)
            if (await Claim(sending, now, ct)) { await Try(sending, now, ct); tried++; }
        return tried;
    }

    // Moves the next try on before anything leaves, so that of two nodes one tries.
    private async Task<bool> Claim(OnwardSending sending, DateTimeOffset now, CancellationToken ct)
    {
        var (tries, next) = (sending.Tries + 1, now.AddMinutes(Math.Pow(4, Math.Min(sending.Tries, 5))));
        return await db.Set<OnwardSending>().Where(s => s.FrozenId == sending.FrozenId && s.State == OnwardState.Waiting && s.Tries == sending.Tries)
            .ExecuteUpdateAsync(u => u.SetProperty(s => s.Tries, tries).SetProperty(s => s.NextTry, next), ct) == 1;
    }

    private async Task Try(OnwardSending sending, DateTimeOffset now, CancellationToken ct)
    {
        var report = await reports.Find(sending.FrozenId, ct) ?? throw new RefusedException(ReportingRefusals.NoReport);
        var answer = await door.Send(report.Id, $"{report.Period}-{report.Unit}-{report.Number}", OnwardPayload.Of(report, site), ct);
        var state = answer.Outcome == OnwardState.Waiting && sending.Tries + 1 >= MostTries ? OnwardState.GivenUp : answer.Outcome;
        DateTimeOffset? sent = state is OnwardState.Sent or OnwardState.Filed ? now : null;
        await db.InTransaction(async () =>
        {
            db.Add(new OnwardTry { FrozenId = report.Id, At = now, Outcome = state, Status = answer.Status, Text = answer.Text });
            await db.Set<OnwardSending>().Where(s => s.FrozenId == report.Id)
                .ExecuteUpdateAsync(u => u.SetProperty(s => s.State, state).SetProperty(s => s.Receipt, answer.Receipt).SetProperty(s => s.SentAt, sent), ct);
        }, ct);
    }
}
