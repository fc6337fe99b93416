namespace CamTay.Indicators.Standpoints;

/// <summary>Days of a trend: the last one is always the day itself, the others lie whole weeks before it.</summary>
internal static class Weeks
{
    /// <param name="most">At most so many points; the weeks between them grow with the time.</param>
    public static IReadOnlyList<DateOnly> Between(DateOnly first, DateOnly last, int most)
    {
        if (last <= first) return [last];
        var weeks = (last.DayNumber - first.DayNumber) / 7;
        var step = 7 * Math.Max(1, (weeks + most - 2) / (most - 1));
        var days = new List<DateOnly>();
        for (var day = last; day >= first; day = day.AddDays(-step)) days.Add(day);
        days.Reverse();
        return days;
    }
}
