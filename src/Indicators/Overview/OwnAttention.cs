using CamTay.Indicators.Lines;
using CamTay.Indicators.Standpoints;
using CamTay.Indicators.Words;
using CamTay.Platform;

namespace CamTay.Indicators.Overview;

/// <summary>What the figures themselves say that someone should look at.</summary>
internal sealed class OwnAttention(Standpoint at, UnitLines lines, int closeDays)
{
    /// <summary>A unit this far below the path is not having a slow week.</summary>
    public const int FarBehind = 20;

    private static readonly Language Vi = new(), En = new() { English = true };

    public IEnumerable<AttentionItem> Items(IReadOnlyList<Course> courses)
    {
        foreach (var course in courses)
        {
            if (course.State == CourseState.Overdue) yield return Overdue(course);
            else if (course is { State: CourseState.Behind or CourseState.OnPath, DaysLeft: >= 0 } && course.DaysLeft <= closeDays) yield return Close(course);
            if (course.Figure.Conflicts > 0) yield return Conflict(course);
            if (course.IsLate && UnitsFarBehind(course) is { Count: > 0 } units) yield return Far(course, units);
        }
    }

    private AttentionItem Overdue(Course c) => new(Urgency.Overdue, "clock", Count(c.Lacking),
        $"{c.Target.Id} quá hạn {Counting.Days(-c.DaysLeft, Vi)}, còn thiếu {Nouns.Count(c.Lacking, c.Target, Vi)}",
        $"{c.Target.Id} is {Counting.Days(-c.DaysLeft, En)} overdue, {Nouns.Count(c.Lacking, c.Target, En)} short",
        at.ListLink(c.Target.Id, "missing"), "Xem ai", "See who")
    { DetailVi = $"{c.Target.NameVi}, hạn {Vi.Day(c.Target.Due)}", DetailEn = $"{c.Target.NameEn}, due {En.Day(c.Target.Due)}" };

    private AttentionItem Close(Course c) => new(Urgency.Waiting, "hourglass", Count(c.Lacking),
        $"{c.Target.Id} {(c.DaysLeft == 0 ? "hết hạn hôm nay" : $"hết hạn sau {Counting.Days(c.DaysLeft, Vi)}")}, còn thiếu {Nouns.Count(c.Lacking, c.Target, Vi)}",
        $"{c.Target.Id} is {(c.DaysLeft == 0 ? "due today" : $"due in {Counting.Days(c.DaysLeft, En)}")}, {Nouns.Count(c.Lacking, c.Target, En)} short",
        at.ListLink(c.Target.Id, "missing"), "Xem ai", "See who")
    { DetailVi = c.Target.NameVi, DetailEn = c.Target.NameEn };

    private AttentionItem Conflict(Course c) => new(Urgency.Wrong, "triangle-alert", Count(c.Figure.Conflicts),
        Nouns.Conflicts(c.Figure.Conflicts, c.Target.Population.Kind, Vi), Nouns.Conflicts(c.Figure.Conflicts, c.Target.Population.Kind, En),
        at.ListLink(c.Target.Id, "conflict"), "Xem", "See")
    { DetailVi = $"Đang đứng ngoài {c.Target.Id} cho đến khi đơn vị sửa", DetailEn = $"Left out of {c.Target.Id} until the unit corrects them" };

    private AttentionItem Far(Course c, IReadOnlyList<UnitLine> units) => new(Urgency.Waiting, "building-2", units.Count,
        $"{units.Count} đơn vị chậm từ {FarBehind} điểm so với lộ trình {c.Target.Id}", $"{units.Count} units are {FarBehind} points or more behind on {c.Target.Id}",
        at.TargetLink(c.Target.Id) + "#don-vi", "Xem bảng", "See table")
    {
        DetailVi = $"Chậm nhất: {units[0].Name}, {Vi.Decimal(Math.Round(units[0].Of(c.Target)!.PointsBehind, 1))} điểm",
        DetailEn = $"Furthest: {units[0].Name}, {En.Decimal(Math.Round(units[0].Of(c.Target)!.PointsBehind, 1))} points",
    };

    private List<UnitLine> UnitsFarBehind(Course course) =>
        [.. lines.Leaves.Where(l => l.Of(course.Target)?.PointsBehind >= FarBehind).OrderByDescending(l => l.Of(course.Target)!.PointsBehind)];

    private static int Count(long count) => (int)Math.Min(count, int.MaxValue);
}
