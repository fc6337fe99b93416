using System.Globalization;
using CamTay.Platform;

namespace CamTay.Plan;

/// <summary>What a reader must know about a day that was counted in working days: holidays of a coming year are announced late.</summary>
public static class WorkingDayWords
{
    /// <summary>In both languages; null when the holidays of every year that it reaches into are announced.</summary>
    public static (string Vi, string En)? Doubt(this IWorkingDays days, DateOnly from, DateOnly to)
    {
        var years = Enumerable.Range(from.Year, Math.Max(1, to.Year - from.Year + 1)).ToList();
        if (years.FirstOrDefault(y => !days.Knows(y)) is > 0 and var unknown)
            return Said($"Bảng ngày nghỉ chưa có năm {Year(unknown)}: mới trừ thứ Bảy và Chủ nhật, ngày này có thể đổi.", $"The table of holidays does not have {Year(unknown)} yet: only weekends were left out, the day may change.");
        if (years.FirstOrDefault(days.Provisional) is > 0 and var early)
            return Said($"Ngày nghỉ năm {Year(early)} ghi theo luật, chưa có thông báo chính thức: ngày này có thể đổi.", $"Holidays of {Year(early)} are those of the law, not yet announced: the day may change.");
        return null;
    }

    /// <summary>The same in a few words, to stand behind a sentence; "" when there is no doubt.</summary>
    public static (string Vi, string En) Mark(this IWorkingDays days, DateOnly from, DateOnly to) =>
        days.Doubt(from, to) is null ? ("", "") : (" (hạn tính theo lịch nghỉ chưa công bố)", " (due by holidays not yet announced)");

    public static string? Text((string Vi, string En)? words, Language l) => words is { } w ? l[w.Vi, w.En] : null;

    private static (string, string)? Said(string vi, string en) => (vi, en);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
