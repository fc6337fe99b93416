namespace CamTay.People.Units;

/// <summary>A unit that was ever opened. What it is called and where it belongs is in its versions.</summary>
internal sealed class UnitRecord
{
    public string Code { get; init; } = "";
    public string? MergedInto { get; set; }
    /// <summary>First day on which it is part of <see cref="MergedInto"/>.</summary>
    public DateOnly? MergedOn { get; set; }
}
