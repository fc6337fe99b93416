namespace CamTay.Demo;

/// <summary>How much of a province the demonstration makes.</summary>
internal sealed record DemoSize
{
    public required int Hospitals { get; init; }
    public required int Centres { get; init; }
    /// <summary>Regional clinics below the centres: none in the demonstration, many where a benchmark needs more units.</summary>
    public int Clinics { get; init; }
    public required int Stations { get; init; }
    public required int Staff { get; init; }
    public required int HighlandCentres { get; init; }
    public required int HighlandStations { get; init; }
    public required int HighlandStaff { get; init; }
    /// <summary>Units whose volunteers log each support in Cầm Tay; the others report a number a day.</summary>
    public required int FieldUnits { get; init; }
    /// <summary>Mean of the persons that a field unit serves a day; well over half of them are supported.</summary>
    public required double FieldVisits { get; init; }
    /// <summary>Mean population of a commune of Hà Giang, far below the real one (as on a map of a small scale), so that its rates say something.</summary>
    public required int HighlandResidents { get; init; }
    public required int SurveyAnswers { get; init; }
    /// <summary>Visits are reported from this many days before the end of the story on.</summary>
    public required int VisitDays { get; init; }
    public required int Moves { get; init; }
    /// <summary>When Bắc Ninh's story takes place; a walk through a whole year begins earlier and ends later.</summary>
    public StoryDays Days { get; init; } = StoryDays.BacNinh;

    public static readonly DemoSize Province = new()
    {
        Hospitals = 13, Centres = 14, Stations = 99, Staff = 12_000, HighlandCentres = 11, HighlandStations = 73, HighlandStaff = 1_500,
        FieldUnits = 24, FieldVisits = 38, HighlandResidents = 300, SurveyAnswers = 2_400, VisitDays = StoryDays.BacNinh.Count, Moves = 300,
    };

    public static readonly DemoSize Small = new()
    {
        Hospitals = 1, Centres = 1, Stations = 5, Staff = 48, HighlandCentres = 1, HighlandStations = 3, HighlandStaff = 12,
        FieldUnits = 2, FieldVisits = 11, HighlandResidents = 60, SurveyAnswers = 60, VisitDays = 40, Moves = 3,
    };

    /// <summary>The small province from the first to the last day of 2026, its registers taken in before.</summary>
    public static readonly DemoSize SmallYear = Small with { Days = new(new(2025, 12, 22), new(2026, 1, 1), new(2026, 12, 31)) };

    /// <summary>The benchmark's province: 300 units, 15,000 staff, about a million entries; smaller ones by a factor in (0, 1].</summary>
    public static DemoSize Benchmark(double factor) => Province with
    {
        Clinics = 78,
        Staff = (int)(13_500 * Math.Min(1, factor * 2)),
        HighlandStaff = (int)(1_500 * Math.Min(1, factor * 2)),
        FieldUnits = 60,
        FieldVisits = 34 + 86 * factor,
        HighlandResidents = (int)(800 * factor),
        VisitDays = (int)(StoryDays.BacNinh.Count * Math.Min(1, factor)),
    };

    /// <summary>The benchmark's province of 300 units that each owe a report: clinics below a centre report through it, hospitals for themselves.</summary>
    public static DemoSize BenchmarkOfReporters(double factor) => Benchmark(factor) with { Hospitals = 182, Clinics = 0 };
}
