using CamTay.Platform;

namespace CamTay.Demo;

/// <summary>The six months of the story: local days, both ends included. Fixed, so that the same seed tells the same story on every day.</summary>
internal static class StoryDays
{
    public static readonly DateOnly First = new(2026, 6, 1);
    public static readonly DateOnly Last = new(2026, 11, 20);

    /// <summary>When the registers of units and staff were first taken in.</summary>
    public static readonly DateOnly Founding = new(2026, 5, 25);

    public static int Count => Last.DayNumber - First.DayNumber + 1;

    public static IEnumerable<DateOnly> All => Enumerable.Range(0, Count).Select(First.AddDays);

    public static bool IsWeekend(this DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>An instant of a local day.</summary>
    public static DateTimeOffset At(this DateOnly day, int hour, int minute = 0, int second = 0) =>
        LocalDays.StartOf(day) + new TimeSpan(hour, minute, second);

    public static DateOnly NoLaterThan(this DateOnly day, DateOnly limit) => day <= limit ? day : limit;
}
