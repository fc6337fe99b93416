using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Queue;

/// <summary>Matches every waiting row whose person has become certain since, for instance after a file of staff was imported.</summary>
internal sealed class MatchCertain(AppDb db, ReadQueue queue, QueuedFacts facts, IStaff staff, MatchItem match)
{
    private const int Batch = 200;

    /// <summary>How many were matched; the others stay.</summary>
    public async Task<int> Match(CancellationToken ct)
    {
        var matched = 0;
        for (var skip = 0; ;)
        {
            var items = await queue.Open(skip, Batch, ct);
            if (items.Count == 0) return matched;
            var decided = await db.InTransaction(() => Decide(items, ct), ct);
            db.ChangeTracker.Clear();
            matched += decided;
            skip += items.Count - decided;
        }
    }

    private async Task<int> Decide(IReadOnlyList<QueueItem> listed, CancellationToken ct)
    {
        await ImportLock.Take(db, ct);
        var ids = listed.Select(i => i.Id).ToList();
        var items = await db.Set<QueueItem>().Where(q => ids.Contains(q.Id) && q.State == QueueState.Open && q.Cells != null).ToListAsync(ct);
        var people = await staff.Match([.. items.Select(i => facts.Of(i).Keys)], ct);
        var certain = items.Zip(people).Where(p => p.Second.Certain is not null).Select(p => (p.First, p.Second.Certain!.Subject)).ToList();
        return (await match.Record(certain, ct)).Count(o => o.Result != RowResult.Rejected);
    }
}
