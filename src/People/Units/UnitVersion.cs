namespace CamTay.People.Units;

/// <summary>What a unit is from a day on, until its next version begins or, for the last one, until <see cref="ValidTo"/>.</summary>
internal sealed class UnitVersion
{
    public string Code { get; init; } = "";
    public DateOnly ValidFrom { get; init; }
    /// <summary>Last day as the register says it.</summary>
    public DateOnly? ValidTo { get; set; }
    public string Name { get; set; } = "";
    public string Kind { get; set; } = "";
    public string? Parent { get; set; }
    public string? Commune { get; set; }
    public string? FacilityCode { get; set; }
}
