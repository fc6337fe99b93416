using CamTay.Indicators.Words;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Ui;

namespace CamTay.Indicators.Lines;

/// <summary>Columns of the tables of units, the same on the screen and in the file.</summary>
internal static class UnitColumns
{
    /// <summary>Every target side by side.</summary>
    public static IReadOnlyList<Column<UnitLine>> AllTargets(IReadOnlyList<Target> targets, Language l) =>
    [
        Name, Code, Kind(l),
        new("can-bo", "Cán bộ", "Staff", x => x.Staff) { Numeric = true },
        .. targets.Select(t => new Column<UnitLine>(t.Id, t.Id, t.Id, x => x.Of(t)?.Figure.Rate) { Percent = true }),
        new("cham", "Chậm (điểm)", "Behind (points)", x => x.Behind) { Numeric = true },
    ];

    /// <summary>One target in detail.</summary>
    public static IReadOnlyList<Column<UnitLine>> OneTarget(Target target, Language l) =>
    [
        Name, Code, Kind(l),
        Number("dat", "Tử số", "Numerator", target, f => f.Numerator),
        Number("tat-ca", "Mẫu số", "Denominator", target, f => f.Denominator),
        new("ty-le", "Tỷ lệ", "Rate", x => x.Of(target)?.Figure.Rate) { Percent = true },
        new("cham", "Chậm (điểm)", "Behind (points)", x => x.Of(target) is { Path: not null, Figure.Rate: not null } c ? Math.Round(c.PointsBehind, 1) : null) { Numeric = true },
        .. Interval(target),
        Number("con", "Còn thiếu", "Missing", target, f => f.Denominator - f.Numerator),
        Number("do", "Đo được", "Measured", target, f => f.Strength.Measured),
        Number("chung-kien", "Có người chứng kiến", "Witnessed", target, f => f.Strength.Witnessed),
        Number("tep", "Nhập từ tệp", "Imported", target, f => f.Strength.Imported),
        Number("tu-khai", "Tự khai", "Declared", target, f => f.Strength.Declared),
        Number("mau-thuan", "Mâu thuẫn", "In conflict", target, f => f.Conflicts),
    ];

    private static IEnumerable<Column<UnitLine>> Interval(Target target) => target.Population.Kind != PopulationKind.Survey ? [] :
    [
        new("can-duoi", "Cận dưới 95 %", "95% from", x => x.Of(target)?.Figure.Low) { Percent = true },
        new("can-tren", "Cận trên 95 %", "95% to", x => x.Of(target)?.Figure.High) { Percent = true },
    ];

    private static Column<UnitLine> Name { get; } = new("don-vi", "Đơn vị", "Unit", x => x.Name);

    private static Column<UnitLine> Code { get; } = new("ma", "Mã đơn vị", "Code", x => x.Code);

    private static Column<UnitLine> Kind(Language l) => new("loai", "Loại", "Kind", x => UnitKindWords.One(x.Unit.Kind, l));

    private static Column<UnitLine> Number(string key, string vi, string en, Target target, Func<Figure, long> value) =>
        new(key, vi, en, x => x.Of(target) is { } course ? value(course.Figure) : null) { Numeric = true };
}
