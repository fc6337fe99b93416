using CamTay.Platform;

namespace CamTay.Indicators.Words;

/// <summary>The sentence that a page of several targets begins with: "Năm chỉ tiêu: ba đúng lộ trình, hai đang chậm".</summary>
internal static class Finding
{
    /// <param name="courses">Without the parts of a target: a part is not counted twice.</param>
    public static string Of(IReadOnlyList<Course> courses, Language l)
    {
        var counted = courses.Where(c => c.State is not (CourseState.NoData or CourseState.Followed)).ToList();
        if (counted.Count == 0) return l["Chưa có dữ liệu cho chỉ tiêu nào", "No target has data yet"];
        var parts = new List<string>();
        Add(parts, counted.Count(c => c.State == CourseState.Reached), n => l[$"{n} đã đạt", $"{n} reached"], l);
        Add(parts, counted.Count(c => c.State is CourseState.OnPath or CourseState.NotBegun), n => l[$"{n} đúng lộ trình", $"{n} on schedule"], l);
        Add(parts, counted.Count(c => c.State == CourseState.Behind), n => l[$"{n} đang chậm", $"{n} behind"], l);
        Add(parts, counted.Count(c => c.State == CourseState.Overdue), n => l[$"{n} quá hạn", $"{n} overdue"], l);
        Add(parts, courses.Count(c => c.State == CourseState.NoData), n => l[$"{n} chưa có dữ liệu", $"{n} without data"], l);
        var count = courses.Count(c => c.State != CourseState.Followed);
        var all = Counting.Capital(Counting.Word(count, l));
        return l[$"{all} chỉ tiêu", count == 1 ? $"{all} target" : $"{all} targets"] + ": " + string.Join(", ", parts);
    }

    private static void Add(List<string> parts, int count, Func<string, string> words, Language l)
    {
        if (count > 0) parts.Add(words(Counting.Word(count, l)));
    }
}
