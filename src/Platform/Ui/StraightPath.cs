namespace CamTay.Platform.Ui;

/// <summary>The straight path from nothing on the first day to the goal on the last: where a rate should be in between.</summary>
public static class StraightPath
{
    /// <returns>In [0, goal]; the goal itself from <paramref name="due"/> on.</returns>
    public static double At(DateOnly start, DateOnly due, double goal, DateOnly day)
    {
        if (day >= due) return goal;
        if (day <= start) return 0;
        return goal * (day.DayNumber - start.DayNumber) / (due.DayNumber - start.DayNumber);
    }
}
