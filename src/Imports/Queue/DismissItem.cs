using CamTay.Imports.Runs;
using CamTay.Platform;

namespace CamTay.Imports.Queue;

/// <summary>A waiting row is nobody of ours: it is set aside with a reason, and can be taken up again.</summary>
internal sealed class DismissItem(AppDb db, ReadQueue queue, IAccess access, AuditLog audit, TimeProvider clock)
{
    public Task<QueueItem> Dismiss(Guid id, string? reason, CancellationToken ct) => db.InTransaction(async () =>
    {
        var text = reason?.Trim() ?? "";
        if (text.Count(char.IsLetter) < 5) throw new RefusedException(QueueRefusals.ReasonNeeded);
        await ImportLock.Take(db, ct);
        var item = await queue.Need(id, ct);
        if (item.State != QueueState.Open) throw new RefusedException(QueueRefusals.Decided.With(item.DecidedBy ?? ""));
        item.Dismiss(text.Length > 500 ? text[..500] : text, access.Account, clock.GetUtcNow());
        audit.Record("queue.dismissed", id.ToString());
        return item;
    }, ct);

    public Task<QueueItem> Reopen(Guid id, CancellationToken ct) => db.InTransaction(async () =>
    {
        await ImportLock.Take(db, ct);
        var item = await queue.Need(id, ct);
        if (item.State != QueueState.Dismissed) throw new RefusedException(QueueRefusals.NotDismissed);
        if (item.Cells is null) throw new RefusedException(QueueRefusals.Erased);
        item.Reopen();
        audit.Record("queue.reopened", id.ToString());
        return item;
    }, ct);
}
