namespace CamTay.Demo.Loading;

/// <summary>Tells the time of the story while it is being loaded, and the machine's time before and after. Only in the process that loads.</summary>
internal sealed class StoryClock : TimeProvider
{
    private long ticks;

    public override DateTimeOffset GetUtcNow() =>
        Interlocked.Read(ref ticks) is > 0 and var told ? new(told, TimeSpan.Zero) : System.GetUtcNow();

    /// <summary>Null: the machine's time again.</summary>
    public void Set(DateTimeOffset? at) => Interlocked.Exchange(ref ticks, at?.UtcTicks ?? 0);
}
