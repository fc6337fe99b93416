namespace CamTay.Demo.Structure;

/// <summary>What happened to units during the story: one merged, one closed, one opened late, one moved to another centre.</summary>
internal sealed record Turns(DemoUnit? Merged, DemoUnit? Successor, DemoUnit? Closed, DemoUnit? OpenedLate, DemoUnit? Moved, string? MovedTo)
{
    public static readonly Turns None = new(null, null, null, null, null, null);

    public static readonly DateOnly MergeDay = new(2026, 9, 1);
    public static readonly DateOnly CloseDay = new(2026, 7, 31);
    public static readonly DateOnly OpenDay = new(2026, 8, 17);
    public static readonly DateOnly MoveDay = new(2026, 10, 1);

    /// <summary>Changes the units that open late or close, and says which ones they are.</summary>
    public static (IReadOnlyList<DemoUnit> Units, Turns Turns) Take(IReadOnlyList<DemoUnit> units)
    {
        var closed = new DemoUnit("PK-BN-QD", "Phòng khám Quân dân y Ví Dụ (mô phỏng)", "khac", BacNinh.CentreCode(1)) { Weight = 14, Pace = 0.8, To = CloseDay };
        var stations = units.Where(u => u.Kind == "tram-y-te" && !u.Field).ToList();
        var late = stations[stations.Count / 2] with { From = OpenDay, Known = OpenDay.AddDays(-4) };
        var hospitals = units.Where(u => u.Kind == "benh-vien").ToList();
        var merged = hospitals.Count > 3 ? hospitals[^1] : null;
        var centres = units.Where(u => u.Kind == "trung-tam-y-te").ToList();
        var moved = centres.Count > 2 ? stations[0] : null;
        List<DemoUnit> list = [.. units.Select(u => u.Code == late.Code ? late : u), closed];
        return (list, new(merged, merged is null ? null : hospitals[1], closed, late, moved, moved is null ? null : centres.First(c => c.Code != moved.Parent).Code));
    }

    /// <summary>Open on that day; after the merge the merged unit reports nothing of its own any more.</summary>
    public bool Works(DemoUnit unit, DateOnly day) => unit.ExistsOn(day) && (Merged is null || unit.Code != Merged.Code || day < MergeDay);
}
