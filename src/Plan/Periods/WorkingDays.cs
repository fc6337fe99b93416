using System.Globalization;
using System.Text.Json;
using CamTay.Platform;

namespace CamTay.Plan.Periods;

/// <summary>Reads <c>content/data/holidays.json</c> once: by year, days off with their names, and Saturdays or Sundays worked in exchange.</summary>
internal sealed class WorkingDays : IWorkingDays
{
    private readonly Dictionary<DateOnly, (string Vi, string En)> off = [];
    private readonly HashSet<DateOnly> worked = [];
    private readonly HashSet<int> years = [], provisional = [];

    public WorkingDays(ContentFolder content)
    {
        var file = Path.Combine(content.Content, "data", "holidays.json");
        if (!File.Exists(file)) return;
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var year in json.RootElement.GetProperty("years").EnumerateObject())
        {
            var number = int.Parse(year.Name, CultureInfo.InvariantCulture);
            years.Add(number);
            if (year.Value.TryGetProperty("provisional", out var early) && early.GetBoolean()) provisional.Add(number);
            foreach (var holiday in year.Value.GetProperty("off").EnumerateArray())
                for (var day = Day(holiday.GetProperty("from")); day <= Day(holiday.GetProperty("to")); day = day.AddDays(1))
                    off[day] = (holiday.GetProperty("vi").GetString()!, holiday.GetProperty("en").GetString()!);
            worked.UnionWith(year.Value.GetProperty("worked").EnumerateArray().Select(Day));
        }
    }

    public bool IsWorkingDay(DateOnly day) =>
        worked.Contains(day) || (!off.ContainsKey(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    public (string Vi, string En)? Holiday(DateOnly day) => off.TryGetValue(day, out var name) ? name : null;

    public bool Knows(int year) => years.Contains(year);

    public bool Provisional(int year) => provisional.Contains(year);

    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    private static DateOnly Day(JsonElement text) => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
