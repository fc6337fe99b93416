using CamTay.Platform;

namespace CamTay.Classes.Holding;

/// <summary>How states and times of classes are said.</summary>
internal static class ClassWords
{
    public static string State(ClassState state, Language l) => state switch
    {
        ClassState.Draft => l["Đang soạn", "Draft"],
        ClassState.Announced => l["Đã thông báo", "Announced"],
        ClassState.Running => l["Đang học", "Running"],
        ClassState.Finished => l["Đã học xong, chưa đóng lớp", "Finished, not closed"],
        ClassState.Closed => l["Đã đóng lớp", "Closed"],
        _ => l["Đã hủy", "Cancelled"],
    };

    public static string Kind(ClassState state) => state switch { ClassState.Closed => "ok", ClassState.Finished => "warn", ClassState.Cancelled => "danger", _ => "plain" };

    public static string Address(Guid id) => $"/lop-hoc/{id:N}";

    public static string Address(Guid id, Guid session, string page) => $"/lop-hoc/{id:N}/buoi/{session:N}/{page}";

    /// <summary>“08:00–11:30, 24/11/2026”.</summary>
    public static string When(Session s, Language l) => $"{Hour(s.StartsAt)}–{Hour(s.EndsAt)}, {l.Day(s.Day)}{(LocalDays.DayOf(s.EndsAt) == s.Day ? "" : $" ({l.Day(LocalDays.DayOf(s.EndsAt))})")}";

    public static string Hour(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, LocalDays.Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
