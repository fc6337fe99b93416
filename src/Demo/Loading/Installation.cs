namespace CamTay.Demo.Loading;

/// <summary>The one row that makes an installation a demonstration. A real one has none.</summary>
internal sealed class Installation
{
    public int Id { get; init; } = 1;
    public long Seed { get; init; }
    public bool Small { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    /// <summary>Null while it is being loaded, or when that was interrupted.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}
