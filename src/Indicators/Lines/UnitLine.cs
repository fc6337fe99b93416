using CamTay.Indicators.Words;
using CamTay.Plan;

namespace CamTay.Indicators.Lines;

/// <summary>A unit in a table: its place in the tree and its figure of each target, all units below included.</summary>
internal sealed record UnitLine(UnitOnDay Unit, string Name, int Depth, bool IsLeaf, long? Staff, IReadOnlyDictionary<string, Course> Courses)
{
    public string Code => Unit.Code;

    /// <summary>Mean distance below the path, in points, over the targets that have a goal and data here; null when there is none.</summary>
    public double? Behind
    {
        get
        {
            var compared = Courses.Values.Where(c => c.Target.PartOf is null && c is { Path: not null, Figure.Rate: not null }).ToList();
            return compared.Count == 0 ? null : Math.Round(compared.Average(c => c.PointsBehind), 1);
        }
    }

    public Course? Of(Target target) => Courses.GetValueOrDefault(target.Id);
}
