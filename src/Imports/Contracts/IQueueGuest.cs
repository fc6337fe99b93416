namespace CamTay.Imports;

/// <summary>Something of another module that waits in the matching queue for somebody to look at the evidence, and the page where to decide it.</summary>
public sealed record QueueMatter(string Vi, string En, string Reason, DateTimeOffset Since, string Link);

/// <summary>A module's own matters in the matching queue. Register one per subject, scoped.</summary>
public interface IQueueGuest
{
    /// <summary>What waits, for the present account to decide; the oldest first.</summary>
    Task<IReadOnlyList<QueueMatter>> Waiting(CancellationToken ct = default);
}
