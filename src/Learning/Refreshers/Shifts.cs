using CamTay.Platform;

namespace CamTay.Learning.Refreshers;

/// <summary>
/// A person's shifts as a pattern that repeats, one letter a day: S morning, C afternoon, D night, N off. The night shift of a day begins at
/// 22:00 and ends at 06:00 of the next.
/// </summary>
internal sealed record Shifts(string Pattern, DateOnly From)
{
    /// <summary>“3 ca 4 kíp”: each of four crews goes through morning, afternoon, night and a day off.</summary>
    public const string ThreeShiftsFourCrews = "SCDN";

    private static readonly TimeSpan NightBegins = TimeSpan.FromHours(22), NightEnds = TimeSpan.FromHours(30), Rest = TimeSpan.FromHours(8);
    private static readonly TimeSpan DayBegins = TimeSpan.FromHours(7), DayEnds = TimeSpan.FromHours(21);

    public static bool Reads(string pattern) => pattern.Length is > 0 and <= 56 && pattern.All(c => c is 'S' or 'C' or 'D' or 'N');

    public char On(DateOnly day) => Pattern[(((day.DayNumber - From.DayNumber) % Pattern.Length) + Pattern.Length) % Pattern.Length];

    /// <summary>In the night shift, or in the eight hours after it, when the person sleeps.</summary>
    public bool Asleep(DateTimeOffset at) => Free(at) > at;

    /// <summary>The first moment from <paramref name="at"/> on that is neither in a night shift nor in the eight hours after it.</summary>
    public DateTimeOffset Free(DateTimeOffset at)
    {
        for (var day = LocalDays.DayOf(at).AddDays(-1); ;)
        {
            var begins = LocalDays.StartOf(day) + NightBegins;
            if (begins > at) return at;
            var ends = LocalDays.StartOf(day) + NightEnds + Rest;
            if (On(day) == 'D' && at < ends) at = ends;
            day = day.AddDays(1);
        }
    }

    /// <summary>When to remind of something that is due: in waking hours, for shifts (if any) outside of night and rest.</summary>
    public static DateTimeOffset Remind(DateTimeOffset due, Shifts? shifts)
    {
        for (var at = due; ;)
        {
            var moved = shifts?.Free(at) ?? at;
            var start = LocalDays.StartOf(LocalDays.DayOf(moved));
            if (moved < start + DayBegins) moved = start + DayBegins;
            else if (moved >= start + DayEnds) moved = start.AddDays(1) + DayBegins;
            if (moved == at) return at;
            at = moved;
        }
    }
}
