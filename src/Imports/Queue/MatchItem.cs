using CamTay.Imports.Claims;
using CamTay.Imports.Kinds;
using CamTay.Imports.Runs;
using CamTay.People;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Imports.Queue;

/// <summary>Says who a waiting row is about: the entry is appended with the row's own source, and the decision is kept with its name and time.</summary>
internal sealed class MatchItem(AppDb db, ReadQueue queue, QueuedFacts facts, IStaff staff, AssignFacts assign, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task<QueueItem> Match(Guid id, string? subject, CancellationToken ct) => db.InTransaction(async () =>
    {
        await ImportLock.Take(db, ct);
        var item = await queue.Need(id, ct);
        if (string.IsNullOrEmpty(subject) || !(await staff.BySubjects([subject], ct)).ContainsKey(subject)) throw new RefusedException(QueueRefusals.NoPerson);
        var outcomes = await Record([(item, subject)], ct);
        if (outcomes[0] is { Result: RowResult.Rejected, Reason: { } reason }) throw new RefusedException(reason);
        return item;
    }, ct);

    /// <summary>Records several decisions; one that is refused stays open.</summary>
    public async Task<IReadOnlyList<Outcome>> Record(IReadOnlyList<(QueueItem Item, string Subject)> decisions, CancellationToken ct)
    {
        var outcomes = new Outcome[decisions.Count];
        foreach (var kind in decisions.Select((d, i) => (d.Item, d.Subject, Index: i)).GroupBy(d => d.Item.Kind))
        {
            var claims = new List<StaffClaim>();
            foreach (var (item, subject, _) in kind)
            {
                if (item.State != QueueState.Open) throw new RefusedException(QueueRefusals.Decided.With(item.DecidedBy ?? ""));
                claims.Add(new StaffClaim(facts.Of(item), subject, await facts.SourceOf(item, ct)));
            }
            var answers = await assign.Assign(facts.KindOf(kind.Key), claims, Permission.MatchPeople, ct);
            foreach (var ((item, subject, index), outcome) in kind.Zip(answers))
            {
                outcomes[index] = outcome;
                if (outcome.Result != RowResult.Rejected) await Keep(item, subject, outcome.Entry!.Value, ct);
            }
        }
        return outcomes;
    }

    private async Task Keep(QueueItem item, string subject, Guid entry, CancellationToken ct)
    {
        item.Match(subject, entry, access.Account, clock.GetUtcNow());
        if (await db.Set<ImportRow>().SingleOrDefaultAsync(r => r.ImportId == item.ImportId && r.Row == item.Row, ct) is { } row)
            (row.Subject, row.EntryId) = (subject, entry);
        audit.Record("queue.matched", item.Id.ToString(), $"{subject} {entry}");
    }
}
