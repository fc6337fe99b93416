using CamTay.Classes.Holding;
using CamTay.Learning;

namespace CamTay.Classes.Comparing;

/// <summary>
/// Which tries are before a class and which after it: a class that begins with its test and ends with it has both within its hours. Until half an
/// hour after the start is before, from half an hour before the end on is after; of a class shorter than that its middle parts them. No try is both.
/// </summary>
internal readonly record struct TaskTimes(DateTimeOffset BeforeUntil, DateTimeOffset AfterFrom)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    /// <summary>The class's sessions; at least one.</summary>
    public static TaskTimes Of(IEnumerable<Session> sessions)
    {
        var (starts, ends) = sessions.Aggregate((From: DateTimeOffset.MaxValue, To: DateTimeOffset.MinValue), (t, s) => (s.StartsAt < t.From ? s.StartsAt : t.From, s.EndsAt > t.To ? s.EndsAt : t.To));
        var middle = starts + (ends - starts) / 2;
        return new TaskTimes(starts + Margin < middle ? starts + Margin : middle, ends - Margin > middle ? ends - Margin : middle);
    }

    public bool Before(MeasuredTry made) => made.At < BeforeUntil;

    public bool After(MeasuredTry made) => made.At >= AfterFrom;
}
