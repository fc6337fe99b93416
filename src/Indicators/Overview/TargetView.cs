using CamTay.Indicators.Words;
using CamTay.Plan;

namespace CamTay.Indicators.Overview;

/// <summary>A target on the first page: how it stands and how it came there.</summary>
internal sealed record TargetView(Target Target, Course Course, IReadOnlyList<TrendPoint> Trend);
