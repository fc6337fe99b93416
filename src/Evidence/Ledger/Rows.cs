namespace CamTay.Evidence.Ledger;

/// <summary>A ledger row: the statement, its copy in columns, its hash and its seal. Written once by <see cref="AppendEntries"/>.</summary>
internal sealed class EntryRow
{
    public long Seq { get; init; }
    public Guid Id { get; init; }
    public string Subject { get; init; } = "";
    public int Verb { get; init; }
    public string Unit { get; init; } = "";
    public int Day { get; init; }
    public long OccurredAt { get; init; }
    public long ReceivedAt { get; init; }
    public long? CapturedAt { get; init; }
    public int Strength { get; init; }
    public Guid? Voids { get; init; }
    public string Statement { get; init; } = "";
    public byte[] LeafHash { get; init; } = [];
    /// <summary>HMAC of sequence and leaf hash; its key is outside the database, so a row edited with full database rights is found at its very place.</summary>
    public byte[] Seal { get; init; } = [];
}

/// <summary>The one row that serialises appends: number of entries.</summary>
internal sealed class SizeRow
{
    public int Id { get; init; }
    public long Size { get; init; }
}

/// <summary>Hash of a complete subtree of 256^level leaves; a cache of what the leaves say.</summary>
internal sealed class TileRow
{
    public int Level { get; init; }
    public long Number { get; init; }
    public byte[] Hash { get; init; } = [];
}

/// <summary>A signed tree head.</summary>
internal sealed class HeadRow
{
    public long Size { get; init; }
    public byte[] Root { get; init; } = [];
    public DateTimeOffset SignedAt { get; init; }
    public byte[] Signature { get; init; } = [];
    public string KeyId { get; init; } = "";
}
