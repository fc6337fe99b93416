using CamTay.Platform.Yaml;
namespace CamTay.Plan.Reading;

/// <summary><c>ky</c>: the plan's first and last day, which targets take when they have none of their own, with its mark when inferred.</summary>
internal sealed record PlanPeriod(DateOnly Starts, DateOnly Ends, IReadOnlyList<Inference> Inferred)
{
    public static PlanPeriod From(MapReader plan, Names names)
    {
        plan.Required("ky");
        var inferred = new List<Inference>();
        var (starts, ends) = (default(DateOnly), DateOnly.MaxValue);
        if (plan.Map("ky") is { } map)
        {
            map.Required("tu");
            map.Required("den");
            starts = Sourced.Day(map, "tu", "start", names, inferred) ?? starts;
            ends = Sourced.Day(map, "den", "due", names, inferred) ?? ends;
            map.Finish();
            if (ends < starts) plan.Faults.Add(map.LineOf("den"), map.At("den"), "Ngày cuối của kế hoạch trước ngày đầu.", "The plan's last day is before its first.");
        }
        return new PlanPeriod(starts, ends, inferred);
    }

    public DateOnly Start(bool open, List<Inference> into) => Take("start", Starts, open, into);

    public DateOnly End(bool open, List<Inference> into) => Take("due", Ends, open, into);

    private DateOnly Take(string field, DateOnly day, bool open, List<Inference> into)
    {
        if (open) into.AddRange(Inferred.Where(i => i.Field == field));
        return day;
    }
}
