namespace CamTay.Learning.Refreshers;

/// <summary>What a member of staff works on a day, as her unit's roster says it. It stands over her own pattern.</summary>
internal sealed class RosterDay
{
    public string Subject { get; init; } = "";
    public DateOnly Day { get; init; }
    /// <summary>A letter of <see cref="Shifts"/>.</summary>
    public string Shift { get; set; } = "";
}
