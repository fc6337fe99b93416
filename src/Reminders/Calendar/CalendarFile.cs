using System.Globalization;
using System.Text;
using CamTay.Platform;
using CamTay.Reminders.MyTasks;
using CamTay.Reminders.Rounds;

namespace CamTay.Reminders.Calendar;

/// <summary>Duties as an iCalendar (RFC 5545): one whole day each, alarms on the days on which mails go out, lines folded at 75 octets. Pure.</summary>
internal static class CalendarFile
{
    public const string Type = "text/calendar; charset=utf-8";

    /// <summary>Morning of the day, since a whole day begins at midnight: seven hours later is when mails begin too.</summary>
    private const int Morning = 7;

    public static string Write(IReadOnlyList<DutyFor> duties, DateTimeOffset now, Func<string, string> address)
    {
        var file = new StringBuilder();
        void Line(string text) => file.Append(Fold(text)).Append("\r\n");
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Cam Tay//Viec cua toi//VI");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("X-WR-CALNAME:Cầm Tay");
        foreach (var duty in duties.Select(d => d.Duty))
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{Escape(duty.Key)}@camtay");
            Line($"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line($"DTSTART;VALUE=DATE:{Day(duty.Due)}");
            Line($"DTEND;VALUE=DATE:{Day(duty.Due.AddDays(1))}");
            Line($"SUMMARY:{Escape(duty.Vi)}");
            Line($"DESCRIPTION:{Escape(duty.En)}");
            if (address(duty.Link).Contains("://", StringComparison.Ordinal)) Line($"URL:{address(duty.Link)}");
            Line("TRANSP:TRANSPARENT");
            foreach (var days in WhenToRemind.DaysBefore)
            {
                Line("BEGIN:VALARM");
                Line("ACTION:DISPLAY");
                Line($"DESCRIPTION:{Escape(duty.Vi)}");
                Line($"TRIGGER:-{Before(days)}");
                Line("END:VALARM");
            }
            Line("END:VEVENT");
        }
        Line("END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>From the start of the day back to the morning of an earlier one: 7 days before at 7 o'clock is 6 days and 17 hours.</summary>
    private static string Before(int days) => days > 1 ? $"P{days - 1}DT{24 - Morning}H" : $"PT{24 - Morning}H";

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545 §3.3.11; control characters may not stand in a text at all.</summary>
    private static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' || !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
