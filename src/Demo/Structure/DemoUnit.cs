namespace CamTay.Demo.Structure;

/// <summary>A unit of the story and its character.</summary>
internal sealed record DemoUnit(string Code, string Name, string Kind, string? Parent, string? Commune = null)
{
    public DateOnly From { get; init; } = new(2005, 1, 1);
    public DateOnly? To { get; init; }
    /// <summary>Day on which the register learns of it; null: at the founding.</summary>
    public DateOnly? Known { get; init; }
    public string? FacilityCode { get; init; }
    /// <summary>Relative number of staff.</summary>
    public double Weight { get; init; } = 10;
    /// <summary>0.5 (far behind) to 1 (ahead).</summary>
    public double Pace { get; init; } = 0.9;
    /// <summary>Persons served on a working day; 0 where nobody is treated.</summary>
    public int Visits { get; init; }
    /// <summary>Volunteers log each support in the system.</summary>
    public bool Field { get; init; }

    public bool IsFacility => Kind is "benh-vien" or "trung-tam-y-te" or "tram-y-te";

    public bool ExistsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
