using CamTay.Imports.Queue;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Reconcile;

/// <summary>Rows of a kind that wait in the queue, by the people whom they may mean.</summary>
internal sealed class WaitingRows(AppDb db, QueuedFacts facts, IStaff staff)
{
    private const int Batch = 500;

    /// <summary>For each candidate the oldest waiting row; and how many rows lead to nobody at all.</summary>
    public async Task<(IReadOnlyDictionary<string, Guid> Of, int Nobody)> Read(string kind, CancellationToken ct)
    {
        var items = await db.Set<QueueItem>().AsNoTracking().Where(q => q.State == QueueState.Open && q.Kind == kind && q.Cells != null)
            .OrderBy(q => q.AddedAt).ThenBy(q => q.Row).ToListAsync(ct);
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var nobody = 0;
        foreach (var batch in items.Chunk(Batch))
        {
            var matches = await staff.Match([.. batch.Select(q => facts.Of(q).Keys)], ct);
            foreach (var (item, match) in batch.Zip(matches))
            {
                var people = match.Certain is { } one ? [one] : match.Candidates;
                if (people.Count == 0) nobody++;
                foreach (var person in people) found.TryAdd(person.Subject, item.Id);
            }
        }
        return (found, nobody);
    }
}
