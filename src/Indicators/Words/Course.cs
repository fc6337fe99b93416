using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Indicators.Words;

/// <summary>How a target stands on its day, measured against the straight path from nothing on its first day to its goal on the last.</summary>
internal enum CourseState { NoData, Followed, NotBegun, Reached, OnPath, Behind, Overdue }

/// <summary>A figure against its path.</summary>
internal sealed record Course(Target Target, Figure Figure)
{
    public double? Path => Target.Goal is { } goal ? StraightPath.At(Target.Start, Target.Due, goal, Figure.On) : null;

    public CourseState State
    {
        get
        {
            if (Figure.Rate is not { } rate) return CourseState.NoData;
            if (Target.Goal is not { } goal) return CourseState.Followed;
            if (rate >= goal) return CourseState.Reached;
            if (Figure.On > Target.Due) return CourseState.Overdue;
            if (Figure.On < Target.Start) return CourseState.NotBegun;
            return rate >= Path ? CourseState.OnPath : CourseState.Behind;
        }
    }

    public bool IsLate => State is CourseState.Behind or CourseState.Overdue;

    /// <summary>Points (of 100) below the path; 0 when on or above it, or when there is nothing to compare.</summary>
    public double PointsBehind => Figure.Rate is { } rate && Path is { } path && rate < path ? (path - rate) * 100 : 0;

    public int DaysLeft => Target.Due.DayNumber - Figure.On.DayNumber;

    /// <summary>How many more members it takes to reach the goal.</summary>
    public long Lacking => Target.Goal is not { } goal ? 0 : Math.Max(0, (long)Math.Ceiling(goal * Figure.Denominator - 1e-9) - Figure.Numerator);

    public string Deadline(Language l) => DaysLeft switch
    {
        _ when State == CourseState.Followed => l[$"theo dõi đến {l.Day(Target.Due)}", $"followed until {l.Day(Target.Due)}"],
        > 0 => l[$"còn {Counting.Days(DaysLeft, l)}", $"{Counting.Days(DaysLeft, l)} left"],
        0 => l["hạn hôm nay", "due today"],
        _ when State == CourseState.Overdue => l[$"quá hạn {Counting.Days(-DaysLeft, l)}", $"{Counting.Days(-DaysLeft, l)} overdue"],
        _ => l[$"hạn {l.Day(Target.Due)}", $"due {l.Day(Target.Due)}"],
    };

    public string Words(Language l) => State switch
    {
        CourseState.NoData => l["chưa có dữ liệu", "no data"],
        CourseState.Followed => l["không đặt mục tiêu", "no goal set"],
        CourseState.NotBegun => l["chưa bắt đầu", "not begun"],
        CourseState.Reached => l["đã đạt mục tiêu", "goal reached"],
        CourseState.OnPath => l["đúng lộ trình", "on schedule"],
        CourseState.Behind => l[$"chậm {Points(l)} điểm", $"{Points(l)} points behind"],
        _ => l[$"thiếu {l.Number(Lacking)}", $"{l.Number(Lacking)} short"],
    };

    private string Points(Language l) => PointsBehind < 0.1 ? l["dưới 0,1", "under 0.1"] : l.Decimal(Math.Round(PointsBehind, 1));
}
