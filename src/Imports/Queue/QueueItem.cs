namespace CamTay.Imports.Queue;

internal enum QueueState { Open = 1, Matched = 2, Dismissed = 3 }

/// <summary>A row whose person is not certain, until somebody says who it is or that it is nobody of ours.</summary>
internal sealed class QueueItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ImportId { get; init; }
    public int Row { get; init; }
    public string Kind { get; init; } = "";
    /// <summary>Hash of kind and cells: the same row in another file does not wait twice.</summary>
    public Guid Says { get; init; }
    public string? Cells { get; set; }
    public string ReasonVi { get; set; } = "";
    public string ReasonEn { get; set; } = "";
    /// <summary>Home unit of the importer; who may match people there sees the item.</summary>
    public string Unit { get; init; } = "";
    public DateTimeOffset AddedAt { get; init; }
    public QueueState State { get; private set; } = QueueState.Open;
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecisionReason { get; private set; }
    public string? Subject { get; private set; }
    public Guid? EntryId { get; private set; }

    public void Match(string subject, Guid entry, string by, DateTimeOffset at) =>
        (State, Subject, EntryId, DecidedBy, DecidedAt) = (QueueState.Matched, subject, entry, by, at);

    public void Dismiss(string reason, string by, DateTimeOffset at) =>
        (State, DecisionReason, DecidedBy, DecidedAt) = (QueueState.Dismissed, reason, by, at);

    /// <summary>Nothing is left by which anybody could decide it.</summary>
    public void Erase(DateTimeOffset at)
    {
        Cells = null;
        if (State == QueueState.Open) Dismiss("", "system", at);
    }

    public void Reopen() => (State, DecisionReason, DecidedBy, DecidedAt) = (QueueState.Open, null, null, null);
}
