using System.Globalization;
using System.Text;
using CamTay.Platform;
using CamTay.Reminders.MyTasks;

namespace CamTay.Reminders.Calendar;

/// <summary>Duties as an iCalendar (RFC 5545): one whole day each, lines folded at 75 octets. Pure.</summary>
internal static class CalendarFile
{
    public const string Type = "text/calendar; charset=utf-8";

    public static string Write(IReadOnlyList<DutyFor> duties, DateTimeOffset now, Func<string, string> address)
    {
        var file = new StringBuilder();
        void Line(string text) => file.Append(Fold(text)).Append("\r\n");
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Cam Tay//Viec cua toi//VI");
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
            Line("END:VEVENT");
        }
        Line("END:VCALENDAR");
        return file.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

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
