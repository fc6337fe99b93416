using CamTay.Platform;

namespace CamTay.Demo;

/// <summary>The six months of a story: local days, both ends included. Fixed, so that the same seed tells the same story on every day.</summary>
/// <param name="Founding">When the registers of units and staff were first taken in.</param>
internal sealed record StoryDays(DateOnly Founding, DateOnly First, DateOnly Last)
{
    public static readonly StoryDays BacNinh = new(new(2026, 5, 25), new(2026, 6, 1), new(2026, 11, 20));

    /// <summary>The communes are those since 01/07/2025; the plan's year ends with 2025.</summary>
    public static readonly StoryDays HaGiang = new(new(2025, 7, 3), new(2025, 7, 7), new(2025, 12, 26));

    public int Count => Last.DayNumber - First.DayNumber + 1;

    public IEnumerable<DateOnly> All => Enumerable.Range(0, Count).Select(First.AddDays);
}

internal static class Days
{
    public static bool IsWeekend(this DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>An instant of a local day.</summary>
    public static DateTimeOffset At(this DateOnly day, int hour, int minute = 0, int second = 0) =>
        LocalDays.StartOf(day) + new TimeSpan(hour, minute, second);

    public static DateOnly NoLaterThan(this DateOnly day, DateOnly limit) => day <= limit ? day : limit;

    /// <summary>The next Monday (or that day): lists that come once a week.</summary>
    public static DateOnly Monday(this DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    public static DateOnly MonthEnd(this DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
