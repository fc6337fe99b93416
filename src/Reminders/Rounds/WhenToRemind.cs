using CamTay.Platform;

namespace CamTay.Reminders.Rounds;

/// <summary>7, 3 and 1 days before and each day after; between seven in the morning and seven in the evening, never at night. Pure.</summary>
internal static class WhenToRemind
{
    private const int Morning = 7, Evening = 19;

    public static readonly IReadOnlyList<int> DaysBefore = [7, 3, 1];

    public static bool Today(DateOnly due, DateOnly today) => due < today || DaysBefore.Contains(due.DayNumber - today.DayNumber);

    public static bool Awake(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, LocalDays.Zone).Hour is >= Morning and < Evening;
}
