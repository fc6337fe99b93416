using CamTay.Learning.Refreshers;
using CamTay.Learning.Tries;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Learning.Learners;

/// <summary>Erasure: the account's learning no longer leads to the person.</summary>
internal sealed class ForgetLearner(AppDb db) : IPersonalData
{
    public async Task Erase(string subject, CancellationToken ct = default)
    {
        foreach (var learner in await db.Set<Learner>().Where(l => l.Subject == subject).ToListAsync(ct))
            (learner.Subject, learner.Claimed, learner.Shifts, learner.ShiftsFrom) = (null, null, null, null);
        await db.Set<RosterDay>().Where(d => d.Subject == subject).ExecuteDeleteAsync(ct);
    }
}
