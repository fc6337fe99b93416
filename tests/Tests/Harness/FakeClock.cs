namespace CamTay.Tests.Harness;

/// <summary>A clock that stands still until a test moves it. Timers run on real time, so that background work goes on.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>Noon in Vietnam of a day.</summary>
    public static FakeClock Noon(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 5, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Move(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    /// <summary>Sets the clock to noon in Vietnam of a day.</summary>
    public void Set(DateOnly day) => Interlocked.Exchange(ref ticks, day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc).Ticks);
}
