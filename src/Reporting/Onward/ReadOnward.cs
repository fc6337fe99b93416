using CamTay.Plan;
using CamTay.Platform;
using CamTay.Reporting.Freezing;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Reporting.Onward;

/// <summary>A version of the department's report and how far it is on its way.</summary>
internal sealed record OnwardLine(Guid Frozen, string Plan, string Period, int Number, DateTimeOffset ReceivedAt, OnwardSending? Sending)
{
    public bool MayAsk => Sending is null or { State: OnwardState.Filed or OnwardState.Refused or OnwardState.GivenUp };
}

/// <summary>The department's reports that may be handed on, and the log of every try.</summary>
internal sealed class ReadOnward(AppDb db, IPlans plans, IAccess access)
{
    private const int LogLines = 100;

    public async Task<(IReadOnlyList<OnwardLine> Lines, IReadOnlyList<OnwardTry> Log)> Read(CancellationToken ct)
    {
        var roots = (await plans.Current(ct)).Select(p => p.RootUnit).Distinct().Where(u => access.May(Permission.ReceiveReports, u)).ToList();
        var frozen = await db.Set<FrozenRow>().AsNoTracking().Where(f => roots.Contains(f.Unit)).OrderByDescending(f => f.ReceivedAt)
            .Select(f => new { f.Id, f.Plan, f.Period, f.Number, f.ReceivedAt }).ToListAsync(ct);
        var ids = frozen.Select(f => f.Id).ToList();
        var sendings = await db.Set<OnwardSending>().AsNoTracking().Where(s => ids.Contains(s.FrozenId)).ToDictionaryAsync(s => s.FrozenId, ct);
        var log = await db.Set<OnwardTry>().AsNoTracking().Where(t => ids.Contains(t.FrozenId)).OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Take(LogLines).ToListAsync(ct);
        return ([.. frozen.Select(f => new OnwardLine(f.Id, f.Plan, f.Period, f.Number, f.ReceivedAt, sendings.GetValueOrDefault(f.Id)))], log);
    }
}
