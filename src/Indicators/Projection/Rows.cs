namespace CamTay.Indicators.Projection;

/// <summary>A folded target definition. A rebuild writes a new row and swaps it in, so that readers never see half a fold.</summary>
internal sealed class DefinitionRow
{
    public int Id { get; init; }
    public string Hash { get; init; } = "";
    /// <summary>Ledger position up to which it is folded.</summary>
    public long Position { get; set; }
    public bool Ready { get; set; }
    /// <summary>While building: last sign of life, so that another node neither repeats nor waits for ever.</summary>
    public DateTimeOffset TouchedAt { get; set; }
}

/// <summary>One row: sequence of the last entry that changed the structure of units.</summary>
internal sealed class StructureRow
{
    public int Id { get; init; }
    public long Seq { get; set; }
}

/// <summary>A change that an entry made: from <see cref="Day"/> on, at <see cref="Place"/>, by <see cref="Subject"/>. Any figure is a sum of these.</summary>
internal sealed class DeltaRow
{
    public int Definition { get; init; }
    public long Seq { get; init; }
    public int N { get; init; }
    public int Day { get; init; }
    public string Place { get; init; } = "";
    public string Grp { get; init; } = "";
    public string Subject { get; init; } = "";
    public long Den { get; init; }
    public long Num { get; init; }
    public int Strength { get; init; }
    public long Conflict { get; init; }
}
