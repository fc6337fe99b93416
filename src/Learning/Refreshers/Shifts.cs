using CamTay.Platform;

namespace CamTay.Learning.Refreshers;

/// <summary>
/// A person's shifts, one letter a day: S morning, C afternoon, D night, N off, T on duty for 24 hours. As a pattern that repeats (none: office hours),
/// and as days of a roster, which stand over it. The night shift of a day begins at 22:00 and ends at 06:00 of the next; the night of a duty of
/// 24 hours ends at 07:00.
/// </summary>
internal sealed record Shifts(string Pattern, DateOnly From)
{
    /// <summary>“3 ca 4 kíp”: each of four crews goes through morning, afternoon, night and a day off, a day each or two days each; and a duty of 24 hours with two days off.</summary>
    public const string ThreeShiftsFourCrews = "SCDN", TwoDaysEach = "SSCCDDNN", FullDayDuty = "TNN";

    public const string Letters = "SCDNT";

    private static readonly TimeSpan NightBegins = TimeSpan.FromHours(22), NightEnds = TimeSpan.FromHours(30), DutyEnds = TimeSpan.FromHours(31), Rest = TimeSpan.FromHours(8);
    private static readonly TimeSpan DayBegins = TimeSpan.FromHours(7), DayEnds = TimeSpan.FromHours(21);

    public static bool Reads(string pattern) => pattern.Length is > 0 and <= 56 && pattern.All(c => Letters.Contains(c, StringComparison.Ordinal));

    /// <summary>Days of a roster.</summary>
    public IReadOnlyDictionary<DateOnly, char> Listed { get; init; } = new Dictionary<DateOnly, char>();

    /// <summary>A space where neither a roster nor a pattern says anything.</summary>
    public char On(DateOnly day) => Listed.TryGetValue(day, out var listed) ? listed : Pattern.Length == 0 ? ' ' : Pattern[(((day.DayNumber - From.DayNumber) % Pattern.Length) + Pattern.Length) % Pattern.Length];

    /// <summary>In the night shift, or in the eight hours after it, when the person sleeps.</summary>
    public bool Asleep(DateTimeOffset at) => Free(at) > at;

    /// <summary>The first moment from <paramref name="at"/> on that is neither in a night shift nor in the eight hours after it.</summary>
    public DateTimeOffset Free(DateTimeOffset at)
    {
        for (var day = LocalDays.DayOf(at).AddDays(-1); ;)
        {
            var begins = LocalDays.StartOf(day) + NightBegins;
            if (begins > at) return at;
            var shift = On(day);
            var ends = LocalDays.StartOf(day) + (shift == 'T' ? DutyEnds : NightEnds) + Rest;
            if (shift is 'D' or 'T' && at < ends) at = ends;
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
