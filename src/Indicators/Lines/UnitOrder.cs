using CamTay.Plan;

namespace CamTay.Indicators.Lines;

/// <summary>Order of a table before the reader asks for another: the tree itself, or who needs help first.</summary>
internal static class UnitOrder
{
    public static IReadOnlyList<UnitLine> Of(UnitLines lines, string? level, Target? target)
    {
        if (level == "cay") return lines.All;
        var rows = lines.Of(level);
        return target is null
            ? [.. rows.Where(r => r.Behind is not null).OrderByDescending(r => r.Behind).ThenByDescending(r => r.Staff)]
            : [.. rows.Where(r => r.Of(target)?.Figure is { } f && (f.Denominator > 0 || f.Conflicts > 0))
                .OrderBy(r => r.Of(target)!.Figure.Rate).ThenByDescending(r => r.Of(target)!.Figure.Denominator)];
    }
}
