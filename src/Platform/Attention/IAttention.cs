namespace CamTay.Platform;

/// <summary>How soon someone should look: <see cref="Overdue"/> first.</summary>
public enum Urgency { Overdue, Wrong, Waiting }

/// <summary>Something that a person should look at, in both languages, and the page where to do something about it.</summary>
/// <param name="Icon">Name in the UI kit's icons.</param>
/// <param name="Count">How many; items of one urgency are shown by it, highest first.</param>
public sealed record AttentionItem(Urgency Urgency, string Icon, int Count, string Vi, string En, string Link, string ActionVi, string ActionEn)
{
    /// <summary>A second line: where, since when.</summary>
    public string? DetailVi { get; init; }
    public string? DetailEn { get; init; }
}

/// <summary>A module's part of the list "needs attention" on the first page. Register one per subject, scoped.</summary>
public interface IAttention
{
    /// <summary>What waits in the unit and all units below it, within what the present account may see; empty when nothing does.</summary>
    Task<IReadOnlyList<AttentionItem>> Items(string unit, CancellationToken ct = default);
}
