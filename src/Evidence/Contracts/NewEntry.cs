namespace CamTay.Evidence;

/// <summary>An entry to append. The server adds <c>received_at</c>, <c>seq</c> and the hashes; nothing else is ever added or changed.</summary>
public sealed record NewEntry
{
    /// <summary>Statement id (UUID). Appending is idempotent by it: same id and content = the same answer; other content = conflict.</summary>
    public required Guid Id { get; init; }
    /// <summary>See <see cref="Subjects"/>.</summary>
    public required string Subject { get; init; }
    public required Verb Verb { get; init; }
    /// <summary>Code of the unit to which it belongs; "" only for entries above all units.</summary>
    public required string Unit { get; init; }
    /// <summary>When it happened (claimed). Figures of a day use this clock.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
    /// <summary>Clock of the device, if any.</summary>
    public DateTimeOffset? CapturedAt { get; init; }
    public required Source Source { get; init; }
    public required Strength Strength { get; init; }
    public Facts Facts { get; init; } = new();
    /// <summary>The entry that this one voids; only with <see cref="Verb.Voided"/>.</summary>
    public Guid? Voids { get; init; }
}

/// <summary>Where an entry came from. <paramref name="Account"/> is an account name or <see cref="Self"/>, <paramref name="Import"/> the import's id with its file hash and row.</summary>
public sealed record Source(string Account, string? System = null, Guid? Import = null, string? FileSha256 = null, int? Row = null, string? Device = null)
{
    /// <summary>Stands for the account of the subject: its name would tell whose pseudonym that is.</summary>
    public const string Self = "self";

    /// <summary>Pseudonym (<c>staff:…</c>) of the supervisor who stood beside the subject; null for none.</summary>
    public string? Witness { get; init; }
}
