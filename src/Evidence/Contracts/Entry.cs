namespace CamTay.Evidence;

/// <summary>An entry as it stands in the ledger.</summary>
public sealed record Entry
{
    public required long Seq { get; init; }
    public required Guid Id { get; init; }
    public required string Subject { get; init; }
    public required Verb Verb { get; init; }
    public required string Unit { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    /// <summary>Local day (Vietnam) of <see cref="OccurredAt"/>.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? CapturedAt { get; init; }
    public required Strength Strength { get; init; }
    public required Facts Facts { get; init; }
    public Guid? Voids { get; init; }
    /// <summary>Sequence of the entry that voided this one, or null.</summary>
    public long? VoidedBy { get; init; }
    public Source? Source { get; init; }

    /// <summary>Counts at ledger position <paramref name="position"/>: appended by then and not yet voided.</summary>
    public bool StandsAt(long position) => Seq <= position && (VoidedBy is null || VoidedBy > position);
}
